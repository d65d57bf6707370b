-- Where an article stands, beside its counts: the most read of an hour are then the beginning of an index.
ALTER TABLE "article_views_hourly" ADD COLUMN "section_id" UUID;
UPDATE "article_views_hourly" v SET "section_id" = a."section_id"
  FROM "articles" a WHERE a."id" = v."article_id";

DROP INDEX "article_views_hourly_hour_article_id_idx";
CREATE INDEX "article_views_hourly_hour_views_article_id_section_id_idx"
  ON "article_views_hourly"("hour", "views" DESC, "article_id" DESC, "section_id");
CREATE INDEX "article_views_hourly_section_id_hour_views_article_id_idx"
  ON "article_views_hourly"("section_id", "hour", "views" DESC, "article_id" DESC);

-- Counts stand where their article does, and nowhere while it isn't public.
CREATE FUNCTION "place_views"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."section_id" := (SELECT "section_id" FROM "articles" WHERE "id" = NEW."article_id");
  RETURN NEW;
END $$;
CREATE TRIGGER "article_views_hourly_place" BEFORE INSERT ON "article_views_hourly"
  FOR EACH ROW EXECUTE FUNCTION "place_views"();

CREATE FUNCTION "move_views"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "article_views_hourly"
    SET "section_id" = CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW."section_id" END
    WHERE "article_id" = coalesce(NEW."id", OLD."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "articles_move_views" AFTER INSERT OR DELETE ON "articles"
  FOR EACH ROW EXECUTE FUNCTION "move_views"();
CREATE TRIGGER "articles_move_views_along" AFTER UPDATE OF "section_id" ON "articles"
  FOR EACH ROW WHEN (OLD."section_id" <> NEW."section_id") EXECUTE FUNCTION "move_views"();
