-- CreateTable
CREATE TABLE "merged_authors" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merged_authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merged_topics" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merged_topics_pkey" PRIMARY KEY ("id")
);

-- Who was merged was known by the slug that was left behind.
INSERT INTO "merged_authors" ("id", "author_id", "merged_at")
SELECT DISTINCT ON ("merged_id") "merged_id", "author_id", "moved_at" FROM "former_author_slugs"
WHERE "merged_id" IS NOT NULL ORDER BY "merged_id", "moved_at";

INSERT INTO "merged_topics" ("id", "topic_id", "merged_at")
SELECT DISTINCT ON ("merged_id") "merged_id", "topic_id", "moved_at" FROM "former_topic_slugs"
WHERE "merged_id" IS NOT NULL ORDER BY "merged_id", "moved_at";

-- DropIndex
DROP INDEX "former_author_slugs_merged_id_idx";

-- DropIndex
DROP INDEX "former_topic_slugs_merged_id_idx";

-- AlterTable
ALTER TABLE "former_author_slugs" DROP COLUMN "merged_id";

-- AlterTable
ALTER TABLE "former_topic_slugs" DROP COLUMN "merged_id";

-- CreateIndex
CREATE INDEX "merged_authors_author_id_idx" ON "merged_authors"("author_id");

-- CreateIndex
CREATE INDEX "merged_topics_topic_id_idx" ON "merged_topics"("topic_id");

-- AddForeignKey
ALTER TABLE "merged_authors" ADD CONSTRAINT "merged_authors_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merged_topics" ADD CONSTRAINT "merged_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which articles show an image of the library, also inside their bodies: asked when the image changes.
CREATE INDEX "articles_body_images_idx" ON "articles" USING gin (("body" -> 'images'));
