-- Slugs that came from a merge have no feed to move to.
ALTER TABLE "former_author_slugs" ADD COLUMN "merged" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "former_topic_slugs" ADD COLUMN "merged" BOOLEAN NOT NULL DEFAULT false;

-- What was taken down keeps its place in the feeds' archives.
ALTER TABLE "tombstones"
  ADD COLUMN "published_at" TIMESTAMPTZ(3),
  ADD COLUMN "author_ids" UUID[],
  ADD COLUMN "topic_ids" UUID[];
UPDATE "tombstones" t SET "published_at" = d."first_published_at", "author_ids" = '{}', "topic_ids" = '{}'
  FROM "drafts" d WHERE d."id" = t."article_id";
ALTER TABLE "tombstones" ALTER COLUMN "published_at" SET NOT NULL;
CREATE INDEX "tombstones_removed_at_idx" ON "tombstones"("removed_at");
CREATE INDEX "tombstones_published_at_idx" ON "tombstones"("published_at");

-- When the bytes of a document at an address last changed.
CREATE TABLE "document_versions" (
    "address" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("address")
);

-- A section that is no more is known by its event alone.
CREATE INDEX "events_deleted_sections_idx" ON "events" (("data" ->> 'path')) WHERE "kind" = 'section.deleted';

-- This newsroom itself: feeds are named after it for ever.
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "newsroom_one_row" ON "newsroom" ((true));
INSERT INTO "newsroom" DEFAULT VALUES;
