export const counts = { sections: 24, authors: 200, topics: 400, related: 4 };

/** Bodies differ by the article's number modulo this. */
const bodies = 200;

/**
 * SQL that writes a newsroom of `size` published articles, the same at every run: what publishing their
 * drafts would have written, a minute apart, each of 1 to 3 authors, about 3 topics, with 4 stories pinned.
 */
export function corpusSql(size: number): { step: string; sql: string }[] {
  return [
    { step: 'functions', sql: functions },
    { step: 'sections, authors, topics', sql: names },
    { step: 'bodies', sql: texts },
    { step: 'drafts', sql: drafts(size) },
    { step: 'articles', sql: articles },
    { step: 'lists', sql: lists(size) },
    { step: 'views', sql: views(size) },
    { step: 'counts', sql: listCounts },
    { step: 'statistics', sql: 'VACUUM (ANALYZE)' },
  ];
}

/** Without triggers and foreign keys, which would take most of the time: what is written here fulfils them. */
const functions = `
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '256MB';
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(1704067200000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
    || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
CREATE FUNCTION pg_temp.id_at(at timestamptz, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
    || substr(md5('article' || n), 1, 3) || '8' || substr(md5('article' || n), 4, 15))::uuid $$;
CREATE FUNCTION pg_temp.pick(what text, n bigint, count int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT ((('x' || substr(md5(what || n), 1, 7))::bit(28)::int) % count) $$;`;

const names = `
INSERT INTO sections (id, slug, name, parent_id, path, position, created_at)
  SELECT pg_temp.id('section', n),
    CASE WHEN n < 6 THEN 'desk-' || n ELSE 'part-' || n END,
    CASE WHEN n < 6 THEN 'Desk ' || n ELSE 'Part ' || n END,
    CASE WHEN n >= 6 THEN pg_temp.id('section', n % 6) END,
    CASE WHEN n < 6 THEN 'desk-' || n ELSE 'desk-' || (n % 6) || '/part-' || n END,
    n, '2024-01-01Z'
  FROM generate_series(0, ${counts.sections - 1}) n;
INSERT INTO authors (id, slug, name, job_title, created_at)
  SELECT pg_temp.id('author', n), 'author-' || n, 'Author ' || n, 'Reporter', '2024-01-01Z'
  FROM generate_series(0, ${counts.authors - 1}) n;
INSERT INTO topics (id, slug, name, type, created_at)
  SELECT pg_temp.id('topic', n), 'topic-' || n, 'Topic ' || n, 'SUBJECT', '2024-01-01Z'
  FROM generate_series(0, ${counts.topics - 1}) n;`;

const words =
  'council harbour minister budget river tunnel bridge report market school winter signal engine coast ' +
  'village treaty hearing ballot turbine ferry archive museum strike season letter station garden witness ' +
  'reform valley';

/** 6 paragraphs of 60 words each. */
const texts = `
CREATE TEMP TABLE texts AS
  SELECT body AS n,
    string_agg(paragraph, E'\\n\\n' ORDER BY number) AS markdown,
    jsonb_agg(jsonb_build_object('type', 'paragraph', 'content',
      jsonb_build_array(jsonb_build_object('type', 'text', 'value', paragraph))) ORDER BY number) AS elements
  FROM (
    SELECT body, number, 'The ' || string_agg(
      (string_to_array('${words}', ' '))[1 + pg_temp.pick('word', body * 1000 + number * 100 + word, 30)],
      ' ' ORDER BY word) || '.' AS paragraph
    FROM generate_series(0, ${bodies - 1}) body, generate_series(1, 6) number, generate_series(1, 59) word
    GROUP BY body, number) paragraphs
  GROUP BY body;`;

const drafts = (size: number) => `
CREATE TEMP TABLE stories AS
  SELECT n, pg_temp.id_at(at, n) AS id, at AS published_at,
    at + CASE WHEN n % 5 = 0 THEN interval '2 hours' ELSE interval '0' END AS updated_at,
    pg_temp.pick('section', n, ${counts.sections}) AS section,
    pg_temp.pick('author', n, ${counts.authors}) AS author, 1 + pg_temp.pick('authors', n, 3) AS authors,
    pg_temp.pick('topic', n, ${counts.topics}) AS topic, 2 + pg_temp.pick('topics', n, 3) AS topics
  FROM (SELECT n, '2024-01-01Z'::timestamptz + n * interval '1 minute' AS at
    FROM generate_series(1, ${size}) n) numbers;
CREATE INDEX ON stories (n);
ANALYZE stories;
INSERT INTO drafts (id, state, version, revision, published_revision, first_published_at, created_by, created_at, updated_at)
  SELECT id, 'PUBLISHED', 2, 1, 1, published_at, 'token:bench', published_at, published_at FROM stories;
INSERT INTO revisions (draft_id, number, headline, standfirst, section_id, markdown, body, byline, topic_ids, related_ids, saved_by, saved_at)
  SELECT id, 1, 'Council weighs harbour plan number ' || s.n, 'What was said on day ' || s.n || ' and what comes next.',
    pg_temp.id('section', section), markdown, elements,
    (SELECT jsonb_agg(jsonb_build_object('role', NULL, 'authorId', pg_temp.id('author', (author + 67 * k) % ${counts.authors})) ORDER BY k)
      FROM generate_series(0, authors - 1) k),
    (SELECT array_agg(pg_temp.id('topic', (topic + 131 * k) % ${counts.topics}) ORDER BY k) FROM generate_series(0, topics - 1) k),
    (SELECT array_agg(r.id ORDER BY p.ordinality) FROM unnest('{1,7,31,127}'::int[]) WITH ORDINALITY p(back)
      JOIN stories r ON r.n = (s.n - 1 - p.back + 127 * ${size}::bigint) % ${size} + 1),
    'token:bench', published_at
  FROM stories s JOIN texts ON texts.n = s.n % ${bodies};
INSERT INTO article_slugs (slug, article_id)
  SELECT 'council-weighs-harbour-plan-number-' || n, id FROM stories;`;

const articles = `
INSERT INTO articles (id, revision, slug, section_id, headline, standfirst, language, body, words, published_at, updated_at)
  SELECT s.id, 1, 'council-weighs-harbour-plan-number-' || n, r.section_id, headline, standfirst, language,
    jsonb_build_object('elements', body, 'images', '{}'::jsonb), 360, published_at, s.updated_at
  FROM stories s JOIN revisions r ON r.draft_id = s.id ORDER BY n;`;

const lists = (size: number) => `
INSERT INTO article_bylines (article_id, position, author_id, published_at, updated_at)
  SELECT id, k, pg_temp.id('author', (author + 67 * k) % ${counts.authors}), published_at, updated_at
  FROM stories, generate_series(0, authors - 1) k;
INSERT INTO article_topics (article_id, position, topic_id, published_at, updated_at)
  SELECT id, k, pg_temp.id('topic', (topic + 131 * k) % ${counts.topics}), published_at, updated_at
  FROM stories, generate_series(0, topics - 1) k;
INSERT INTO article_sections (article_id, section_id, published_at, updated_at)
  SELECT id, pg_temp.id('section', section), published_at, updated_at FROM stories
  UNION ALL
  SELECT id, pg_temp.id('section', section % 6), published_at, updated_at FROM stories WHERE section >= 6;
INSERT INTO article_related (article_id, position, related_id)
  SELECT s.id, p.ordinality - 1, r.id FROM stories s
  CROSS JOIN unnest('{1,7,31,127}'::int[]) WITH ORDINALITY p(back)
  JOIN stories r ON r.n = (s.n - 1 - p.back + 127 * ${size}::bigint) % ${size} + 1
  WHERE r.n <> s.n ON CONFLICT DO NOTHING;`;

/**
 * The week before now. In each hour the latest articles of then were read: few of them a lot, at first, and
 * most of them once or a few times.
 */
const views = (size: number) => `
INSERT INTO article_views (article_id, total) SELECT id, 1 + n % 1000 FROM stories;
CREATE TEMP TABLE drawn AS
  SELECT n, id, pg_temp.id('section', section) AS section_id, pg_temp.pick('draw', n, 1000) AS rank
  FROM stories WHERE n > ${size - readInAnHour(size)} - 168 * ${inAnHour(size)};
INSERT INTO article_views_hourly (article_id, hour, views, section_id)
  SELECT id, date_trunc('hour', now()) - ago * interval '1 hour',
    1 + floor(30000 / (1 + rank) * power(2::float8, (n - latest)::float8 / ${12 * inAnHour(size)})), section_id
  FROM generate_series(0, 168) ago, LATERAL (SELECT ${size} - ago * ${inAnHour(size)} AS latest) l
  JOIN drawn ON n <= latest AND n > latest - ${readInAnHour(size)};`;

/** Articles that were read in an hour at least once. */
function readInAnHour(size: number): number {
  return Math.min(10_000, Math.floor(size / 20));
}

/** So many are new each hour; of small newsrooms fewer, to have some for each hour of a week. */
function inAnHour(size: number): number {
  return Math.min(60, Math.floor(size / 400));
}

/** As the migration that made the table counts what is there; triggers would have. */
const listCounts = `
INSERT INTO list_counts (list, owner_id, month, entries)
  SELECT 'site'::"CountedList", '00000000-0000-0000-0000-000000000000'::uuid, month_of(published_at), count(*)
    FROM articles GROUP BY 3
  UNION ALL SELECT 'section', section_id, month_of(published_at), count(*) FROM articles GROUP BY 2, 3
  UNION ALL SELECT 'subtree', section_id, month_of(published_at), count(*) FROM article_sections GROUP BY 2, 3
  UNION ALL SELECT 'author', author_id, month_of(published_at), count(*) FROM article_bylines GROUP BY 2, 3
  UNION ALL SELECT 'topic', topic_id, month_of(published_at), count(*) FROM article_topics GROUP BY 2, 3;`;
