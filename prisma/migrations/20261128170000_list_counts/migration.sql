-- How many entries lists have, kept with every change of what they are of.

-- CreateEnum
CREATE TYPE "CountedList" AS ENUM ('site', 'section', 'subtree', 'author', 'topic', 'log');

-- CreateTable
CREATE TABLE "list_counts" (
    "list" "CountedList" NOT NULL,
    "owner_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "list_counts_pkey" PRIMARY KEY ("list","owner_id","month")
);

-- CreateTable
CREATE TABLE "list_count_changes" (
    "number" BIGSERIAL NOT NULL,
    "list" "CountedList" NOT NULL,
    "owner_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "list_count_changes_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "list_count_changes_list_owner_id_month_idx" ON "list_count_changes"("list", "owner_id", "month");

CREATE FUNCTION "month_of"("at" TIMESTAMPTZ) RETURNS DATE LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', "at" AT TIME ZONE 'UTC')::date $$;

-- Changes are added, never updated, so that nobody who publishes waits for another.
CREATE FUNCTION "note_count"("its_list" "CountedList", "its_owner" UUID, "at" TIMESTAMPTZ, "its_change" INTEGER)
  RETURNS void LANGUAGE sql AS $$
  INSERT INTO "list_count_changes" ("list", "owner_id", "month", "change")
    VALUES ("its_list", "its_owner", "month_of"("at"), "its_change") $$;

CREATE FUNCTION "count_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "site" CONSTANT UUID := '00000000-0000-0000-0000-000000000000';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM "note_count"('site', "site", OLD."published_at", -1);
    PERFORM "note_count"('section', OLD."section_id", OLD."published_at", -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM "note_count"('site', "site", NEW."published_at", 1);
    PERFORM "note_count"('section', NEW."section_id", NEW."published_at", 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "articles_count" AFTER INSERT OR DELETE ON "articles"
  FOR EACH ROW EXECUTE FUNCTION "count_articles"();
CREATE TRIGGER "articles_count_again" AFTER UPDATE ON "articles" FOR EACH ROW
  WHEN ((OLD."section_id", OLD."published_at") <> (NEW."section_id", NEW."published_at"))
  EXECUTE FUNCTION "count_articles"();

-- Of rows that have the id of a list's owner in a column: the trigger names the list and that column.
CREATE FUNCTION "count_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM "note_count"(TG_ARGV[0]::"CountedList", (to_jsonb(OLD) ->> TG_ARGV[1])::uuid, OLD."published_at", -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM "note_count"(TG_ARGV[0]::"CountedList", (to_jsonb(NEW) ->> TG_ARGV[1])::uuid, NEW."published_at", 1);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_bylines_count" AFTER INSERT OR DELETE ON "article_bylines"
  FOR EACH ROW EXECUTE FUNCTION "count_entries"('author', 'author_id');
CREATE TRIGGER "article_bylines_count_again" AFTER UPDATE ON "article_bylines" FOR EACH ROW
  WHEN ((OLD."author_id", OLD."published_at") <> (NEW."author_id", NEW."published_at"))
  EXECUTE FUNCTION "count_entries"('author', 'author_id');

CREATE TRIGGER "article_topics_count" AFTER INSERT OR DELETE ON "article_topics"
  FOR EACH ROW EXECUTE FUNCTION "count_entries"('topic', 'topic_id');
CREATE TRIGGER "article_topics_count_again" AFTER UPDATE ON "article_topics" FOR EACH ROW
  WHEN ((OLD."topic_id", OLD."published_at") <> (NEW."topic_id", NEW."published_at"))
  EXECUTE FUNCTION "count_entries"('topic', 'topic_id');

CREATE TRIGGER "article_sections_count" AFTER INSERT OR DELETE ON "article_sections"
  FOR EACH ROW EXECUTE FUNCTION "count_entries"('subtree', 'section_id');
CREATE TRIGGER "article_sections_count_again" AFTER UPDATE ON "article_sections" FOR EACH ROW
  WHEN ((OLD."section_id", OLD."published_at") <> (NEW."section_id", NEW."published_at"))
  EXECUTE FUNCTION "count_entries"('subtree', 'section_id');

-- The log only grows.
CREATE FUNCTION "count_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_count"('log', '00000000-0000-0000-0000-000000000000', NEW."at", 1);
  RETURN NULL;
END $$;
CREATE TRIGGER "events_count" AFTER INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION "count_events"();

-- Last, when nothing can be written that the triggers don't see.
INSERT INTO "list_counts" ("list", "owner_id", "month", "entries")
  SELECT 'site'::"CountedList", '00000000-0000-0000-0000-000000000000'::uuid, "month_of"("published_at"), count(*)
    FROM "articles" GROUP BY 3
  UNION ALL SELECT 'section', "section_id", "month_of"("published_at"), count(*) FROM "articles" GROUP BY 2, 3
  UNION ALL SELECT 'subtree', "section_id", "month_of"("published_at"), count(*) FROM "article_sections" GROUP BY 2, 3
  UNION ALL SELECT 'author', "author_id", "month_of"("published_at"), count(*) FROM "article_bylines" GROUP BY 2, 3
  UNION ALL SELECT 'topic', "topic_id", "month_of"("published_at"), count(*) FROM "article_topics" GROUP BY 2, 3
  UNION ALL SELECT 'log', '00000000-0000-0000-0000-000000000000'::uuid, "month_of"("at"), count(*)
    FROM "events" GROUP BY 3;
