-- What a publication adds to lists is counted once for each statement, by plans that are kept.

CREATE FUNCTION "count_added_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "list_count_changes" ("list", "owner_id", "month", "change")
    SELECT "list", "owner_id", "month_of"("published_at"), 1
    FROM "added", LATERAL (VALUES ('site'::"CountedList", '00000000-0000-0000-0000-000000000000'::uuid),
      ('section', "section_id")) AS "lists" ("list", "owner_id");
  RETURN NULL;
END $$;
DROP TRIGGER "articles_count" ON "articles";
CREATE TRIGGER "articles_count_added" AFTER INSERT ON "articles" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_added_articles"();
CREATE TRIGGER "articles_count_gone" AFTER DELETE ON "articles"
  FOR EACH ROW EXECUTE FUNCTION "count_articles"();

-- Of rows that have the id of a list's owner in a column: the trigger names the list and that column.
CREATE FUNCTION "count_added_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "list_count_changes" ("list", "owner_id", "month", "change")
    SELECT TG_ARGV[0]::"CountedList", (to_jsonb("added") ->> TG_ARGV[1])::uuid, "month_of"("published_at"), 1
    FROM "added";
  RETURN NULL;
END $$;
CREATE FUNCTION "count_gone_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "list_count_changes" ("list", "owner_id", "month", "change")
    SELECT TG_ARGV[0]::"CountedList", (to_jsonb("gone") ->> TG_ARGV[1])::uuid, "month_of"("published_at"), -1
    FROM "gone";
  RETURN NULL;
END $$;

DROP TRIGGER "article_bylines_count" ON "article_bylines";
CREATE TRIGGER "article_bylines_count_added" AFTER INSERT ON "article_bylines" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_added_entries"('author', 'author_id');
CREATE TRIGGER "article_bylines_count_gone" AFTER DELETE ON "article_bylines" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_gone_entries"('author', 'author_id');

DROP TRIGGER "article_topics_count" ON "article_topics";
CREATE TRIGGER "article_topics_count_added" AFTER INSERT ON "article_topics" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_added_entries"('topic', 'topic_id');
CREATE TRIGGER "article_topics_count_gone" AFTER DELETE ON "article_topics" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_gone_entries"('topic', 'topic_id');

DROP TRIGGER "article_sections_count" ON "article_sections";
CREATE TRIGGER "article_sections_count_added" AFTER INSERT ON "article_sections" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_added_entries"('subtree', 'section_id');
CREATE TRIGGER "article_sections_count_gone" AFTER DELETE ON "article_sections" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_gone_entries"('subtree', 'section_id');

CREATE OR REPLACE FUNCTION "count_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "list_count_changes" ("list", "owner_id", "month", "change")
    VALUES ('log', '00000000-0000-0000-0000-000000000000', "month_of"(NEW."at"), 1);
  RETURN NULL;
END $$;

-- Each of the two is looked up by its key: a plan that was made for few rows does for many.
CREATE OR REPLACE FUNCTION "check_article_or_tombstone"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "its_id" CONSTANT UUID := CASE TG_TABLE_NAME WHEN 'articles' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'article_id' END;
BEGIN
  IF EXISTS (SELECT FROM "tombstones" WHERE "article_id" = "its_id")
    AND EXISTS (SELECT FROM "articles" WHERE "id" = "its_id") THEN
    RAISE EXCEPTION 'an article is either public or gone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
