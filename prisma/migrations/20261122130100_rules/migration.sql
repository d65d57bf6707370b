-- What the Prisma schema can't say: checks on values, history that can't be rewritten,
-- and times and versions that only go one way.

-- Addresses: lower-case ASCII words and digits, joined by hyphens.
CREATE DOMAIN "slug" AS TEXT CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(VALUE) <= 100);

ALTER TABLE "sections"
  ADD CONSTRAINT "sections_slug_check" CHECK (("slug"::"slug") IS NOT NULL),
  ADD CONSTRAINT "sections_name_check" CHECK ("name" <> ''),
  ADD CONSTRAINT "sections_parent_check" CHECK ("parent_id" <> "id"),
  ADD CONSTRAINT "sections_path_check" CHECK (
    CASE WHEN "parent_id" IS NULL THEN "path" = "slug" ELSE "path" LIKE '%/' || "slug" END);
ALTER TABLE "authors"
  ADD CONSTRAINT "authors_slug_check" CHECK (("slug"::"slug") IS NOT NULL),
  ADD CONSTRAINT "authors_name_check" CHECK ("name" <> '');
ALTER TABLE "topics"
  ADD CONSTRAINT "topics_slug_check" CHECK (("slug"::"slug") IS NOT NULL),
  ADD CONSTRAINT "topics_name_check" CHECK ("name" <> '');
ALTER TABLE "article_slugs"
  ADD CONSTRAINT "article_slugs_slug_check" CHECK (("slug"::"slug") IS NOT NULL);
ALTER TABLE "revisions"
  ADD CONSTRAINT "revisions_slug_check" CHECK ("slug" IS NULL OR ("slug"::"slug") IS NOT NULL),
  ADD CONSTRAINT "revisions_number_check" CHECK ("number" > 0),
  ADD CONSTRAINT "revisions_headline_check" CHECK ("headline" <> ''),
  ADD CONSTRAINT "revisions_body_check" CHECK (jsonb_typeof("body") = 'array'),
  ADD CONSTRAINT "revisions_byline_check" CHECK (jsonb_typeof("byline") = 'array');

ALTER TABLE "drafts"
  ADD CONSTRAINT "drafts_version_check" CHECK ("version" > 0),
  ADD CONSTRAINT "drafts_revision_check" CHECK ("revision" > 0),
  ADD CONSTRAINT "drafts_published_revision_check" CHECK ("published_revision" <= "revision"),
  ADD CONSTRAINT "drafts_first_published_check" CHECK ("published_revision" IS NULL OR "first_published_at" IS NOT NULL),
  ADD CONSTRAINT "drafts_scheduled_check" CHECK (("state" = 'SCHEDULED') = ("scheduled_at" IS NOT NULL)),
  ADD CONSTRAINT "drafts_removed_check" CHECK ("state" NOT IN ('WITHDRAWN', 'KILLED') OR "published_revision" IS NULL),
  ADD CONSTRAINT "drafts_published_check" CHECK ("state" <> 'PUBLISHED' OR "published_revision" IS NOT NULL);

ALTER TABLE "notices" ADD CONSTRAINT "notices_text_check" CHECK ("text" <> '');

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_headline_check" CHECK ("headline" <> ''),
  ADD CONSTRAINT "articles_body_check" CHECK (jsonb_typeof("body") = 'object'),
  ADD CONSTRAINT "articles_notices_check" CHECK (jsonb_typeof("notices") = 'array'),
  ADD CONSTRAINT "articles_image_check" CHECK (("image" IS NULL) = ("image_id" IS NULL)),
  ADD CONSTRAINT "articles_words_check" CHECK ("words" >= 0),
  ADD CONSTRAINT "articles_updated_check" CHECK ("updated_at" >= "published_at");
ALTER TABLE "article_bylines"
  ADD CONSTRAINT "article_bylines_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "article_bylines_role_check" CHECK ("role" <> '');
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_position_check" CHECK ("position" >= 0);
ALTER TABLE "article_related"
  ADD CONSTRAINT "article_related_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "article_related_itself_check" CHECK ("article_id" <> "related_id");
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_total_check" CHECK ("total" >= 0);
ALTER TABLE "article_views_hourly"
  ADD CONSTRAINT "article_views_hourly_views_check" CHECK ("views" > 0),
  ADD CONSTRAINT "article_views_hourly_hour_check" CHECK (date_trunc('hour', "hour" AT TIME ZONE 'UTC') = "hour" AT TIME ZONE 'UTC');

ALTER TABLE "images" ADD CONSTRAINT "images_size_check" CHECK ("width" > 0 AND "height" > 0);
ALTER TABLE "api_tokens"
  ADD CONSTRAINT "api_tokens_name_check" CHECK ("name" <> ''),
  ADD CONSTRAINT "api_tokens_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "imported_captures" ADD CONSTRAINT "imported_captures_digest_check" CHECK ("digest" ~ '^[0-9a-f]{64}$');
ALTER TABLE "installation" ADD CONSTRAINT "installation_id_check" CHECK ("id" = 1);

-- Revisions and events are history: they can be added to, nothing else.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "events_append_only" BEFORE UPDATE OR DELETE ON "events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A draft's version grows with every change; its first publication never moves.
CREATE FUNCTION "check_draft_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" <> OLD."version" + 1 THEN
    RAISE EXCEPTION 'draft version must grow by one' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."first_published_at" IS DISTINCT FROM OLD."first_published_at" AND OLD."first_published_at" IS NOT NULL THEN
    RAISE EXCEPTION 'first publication never moves' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" = 'KILLED' THEN
    RAISE EXCEPTION 'a killed draft never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "drafts_change" BEFORE UPDATE ON "drafts"
  FOR EACH ROW EXECUTE FUNCTION "check_draft_change"();

-- An article that is public has no tombstone, and the other way round.
CREATE FUNCTION "check_article_or_tombstone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "articles" a JOIN "tombstones" t ON t."article_id" = a."id"
             WHERE a."id" = (CASE TG_TABLE_NAME WHEN 'articles' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'article_id' END)::uuid) THEN
    RAISE EXCEPTION 'an article is either public or gone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "articles_not_gone" AFTER INSERT ON "articles" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "check_article_or_tombstone"();
CREATE CONSTRAINT TRIGGER "tombstones_not_public" AFTER INSERT ON "tombstones" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "check_article_or_tombstone"();
