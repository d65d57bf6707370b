-- CreateTable
CREATE TABLE "coming_events" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "tags" TEXT[],

    CONSTRAINT "coming_events_pkey" PRIMARY KEY ("id")
);

-- Nobody but the transaction that writes a row ever sees it: after a crash there is nothing to be kept.
ALTER TABLE "coming_events" SET UNLOGGED;

-- The log's order is the order of commits. Numbers are given under one lock, when a transaction has done all
-- else: others wait for no more of it than the commit itself, and whoever waits holds no number.
CREATE FUNCTION "log_coming_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7106407); -- "log"
  INSERT INTO "events" ("id", "kind", "subject_type", "subject_id", "actor", "at", "data", "tags")
    VALUES (NEW."id", NEW."kind", NEW."subject_type", NEW."subject_id", NEW."actor", NEW."at", NEW."data", NEW."tags");
  DELETE FROM "coming_events" WHERE "id" = NEW."id";
  PERFORM pg_notify('masthead_events', '');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "coming_events_log" AFTER INSERT ON "coming_events" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "log_coming_event"();
