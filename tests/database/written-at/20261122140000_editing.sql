INSERT INTO former_author_slugs (slug, author_id, moved_at, merged_id)
SELECT 'merged-away', id, '2026-01-01T00:00:00Z', '018f0000-0000-7000-8000-0000000000aa' FROM authors LIMIT 1;
INSERT INTO former_topic_slugs (slug, topic_id, moved_at, merged_id)
SELECT 'merged-away', id, '2026-01-01T00:00:00Z', '018f0000-0000-7000-8000-0000000000bb' FROM topics LIMIT 1;
