-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('WRITING', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'KILLED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('CORRECTION', 'CLARIFICATION', 'UPDATE');

-- CreateEnum
CREATE TYPE "RemovalKind" AS ENUM ('WITHDRAWN', 'KILLED');

-- CreateEnum
CREATE TYPE "TopicType" AS ENUM ('PERSON', 'ORGANISATION', 'PLACE', 'SUBJECT');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CONTRIBUTOR', 'EDITOR', 'ADMIN', 'SYNDICATION');

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'WRITING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "published_revision" INTEGER,
    "first_published_at" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "embargo_until" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "assigned_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT,
    "slug" TEXT,
    "section_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'en',
    "markdown" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "byline" JSONB NOT NULL,
    "topic_ids" UUID[],
    "related_ids" UUID[],
    "image_id" UUID,
    "comment" TEXT,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("draft_id","number")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT,
    "language" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "words" INTEGER NOT NULL,
    "image_id" UUID,
    "image" JSONB,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_bylines" (
    "article_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "author_id" UUID NOT NULL,
    "role" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_bylines_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "article_topics" (
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_topics_pkey" PRIMARY KEY ("article_id","topic_id")
);

-- CreateTable
CREATE TABLE "article_sections" (
    "article_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_sections_pkey" PRIMARY KEY ("article_id","section_id")
);

-- CreateTable
CREATE TABLE "article_related" (
    "article_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "related_id" UUID NOT NULL,

    CONSTRAINT "article_related_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "tombstones" (
    "article_id" UUID NOT NULL,
    "kind" "RemovalKind" NOT NULL,
    "reason" TEXT,
    "section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_views" (
    "article_id" UUID NOT NULL,
    "total" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "article_views_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_views_hourly" (
    "article_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "article_views_hourly_pkey" PRIMARY KEY ("article_id","hour")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authors" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT,
    "bio" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "TopicType" NOT NULL,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "images" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT,
    "credit" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_length" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "images_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_slugs" (
    "slug" TEXT NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "article_slugs_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "former_article_addresses" (
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_article_addresses_pkey" PRIMARY KEY ("slug","section_id")
);

-- CreateTable
CREATE TABLE "former_section_paths" (
    "path" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_section_paths_pkey" PRIMARY KEY ("path","moved_at")
);

-- CreateTable
CREATE TABLE "former_author_slugs" (
    "slug" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_author_slugs_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "former_topic_slugs" (
    "slug" TEXT NOT NULL,
    "topic_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_topic_slugs_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "events" (
    "sequence" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "tags" TEXT[],

    CONSTRAINT "events_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_captures" (
    "digest" CHAR(64) NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imported_captures_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "sample" BOOLEAN NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "drafts_state_updated_at_idx" ON "drafts"("state", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "drafts_created_by_updated_at_idx" ON "drafts"("created_by", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "drafts_assigned_to_updated_at_idx" ON "drafts"("assigned_to", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "drafts_scheduled_at_idx" ON "drafts"("scheduled_at");

-- CreateIndex
CREATE INDEX "notices_draft_id_at_idx" ON "notices"("draft_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_published_at_id_idx" ON "articles"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_updated_at_id_idx" ON "articles"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_section_id_published_at_id_idx" ON "articles"("section_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_section_id_updated_at_id_idx" ON "articles"("section_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_image_id_idx" ON "articles"("image_id");

-- CreateIndex
CREATE INDEX "article_bylines_author_id_published_at_article_id_idx" ON "article_bylines"("author_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_bylines_author_id_updated_at_article_id_idx" ON "article_bylines"("author_id", "updated_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_bylines_article_id_author_id_key" ON "article_bylines"("article_id", "author_id");

-- CreateIndex
CREATE INDEX "article_topics_topic_id_published_at_article_id_idx" ON "article_topics"("topic_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_topics_topic_id_updated_at_article_id_idx" ON "article_topics"("topic_id", "updated_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_topics_article_id_position_key" ON "article_topics"("article_id", "position");

-- CreateIndex
CREATE INDEX "article_sections_section_id_published_at_article_id_idx" ON "article_sections"("section_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_sections_section_id_updated_at_article_id_idx" ON "article_sections"("section_id", "updated_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_related_related_id_idx" ON "article_related"("related_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_related_article_id_related_id_key" ON "article_related"("article_id", "related_id");

-- CreateIndex
CREATE INDEX "article_views_hourly_hour_article_id_idx" ON "article_views_hourly"("hour", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "sections_path_key" ON "sections"("path");

-- CreateIndex
CREATE INDEX "sections_parent_id_position_idx" ON "sections"("parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "authors_slug_key" ON "authors"("slug");

-- CreateIndex
CREATE INDEX "authors_name_id_idx" ON "authors"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE INDEX "topics_name_id_idx" ON "topics"("name", "id");

-- CreateIndex
CREATE INDEX "topics_type_name_id_idx" ON "topics"("type", "name", "id");

-- CreateIndex
CREATE INDEX "article_slugs_article_id_idx" ON "article_slugs"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_slugs_slug_article_id_key" ON "article_slugs"("slug", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_id_key" ON "events"("id");

-- CreateIndex
CREATE INDEX "events_subject_id_sequence_idx" ON "events"("subject_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "imported_captures_draft_id_idx" ON "imported_captures"("draft_id");

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_id_published_revision_fkey" FOREIGN KEY ("id", "published_revision") REFERENCES "revisions"("draft_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_draft_id_revision_fkey" FOREIGN KEY ("draft_id", "revision") REFERENCES "revisions"("draft_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_id_fkey" FOREIGN KEY ("id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_id_revision_fkey" FOREIGN KEY ("id", "revision") REFERENCES "revisions"("draft_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_slug_id_fkey" FOREIGN KEY ("slug", "id") REFERENCES "article_slugs"("slug", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "images"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_bylines" ADD CONSTRAINT "article_bylines_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_bylines" ADD CONSTRAINT "article_bylines_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_sections" ADD CONSTRAINT "article_sections_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_sections" ADD CONSTRAINT "article_sections_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_related" ADD CONSTRAINT "article_related_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_related" ADD CONSTRAINT "article_related_related_id_fkey" FOREIGN KEY ("related_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_slug_article_id_fkey" FOREIGN KEY ("slug", "article_id") REFERENCES "article_slugs"("slug", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_views_hourly" ADD CONSTRAINT "article_views_hourly_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "sections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_slugs" ADD CONSTRAINT "article_slugs_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_article_addresses" ADD CONSTRAINT "former_article_addresses_slug_article_id_fkey" FOREIGN KEY ("slug", "article_id") REFERENCES "article_slugs"("slug", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_article_addresses" ADD CONSTRAINT "former_article_addresses_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_article_addresses" ADD CONSTRAINT "former_article_addresses_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_section_paths" ADD CONSTRAINT "former_section_paths_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_author_slugs" ADD CONSTRAINT "former_author_slugs_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_topic_slugs" ADD CONSTRAINT "former_topic_slugs_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_captures" ADD CONSTRAINT "imported_captures_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
