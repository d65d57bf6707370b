-- The last update of each month, for sitemaps.
CREATE INDEX "articles_month_updated_at_idx" ON "articles" ("month_of"("published_at"), "updated_at" DESC);
