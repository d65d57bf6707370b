-- AlterTable
ALTER TABLE "former_author_slugs" ADD COLUMN     "merged_id" UUID;

-- AlterTable
ALTER TABLE "former_topic_slugs" ADD COLUMN     "merged_id" UUID;

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "draft_comments" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_tokens" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "from_revision" INTEGER,
    "to_revision" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE INDEX "draft_comments_draft_id_at_idx" ON "draft_comments"("draft_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "preview_tokens_hash_key" ON "preview_tokens"("hash");

-- CreateIndex
CREATE INDEX "preview_tokens_draft_id_idx" ON "preview_tokens"("draft_id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_id_idx" ON "audit_entries"("subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor", "id");

-- CreateIndex
CREATE INDEX "idempotency_keys_at_idx" ON "idempotency_keys"("at");

-- CreateIndex
CREATE INDEX "former_author_slugs_author_id_idx" ON "former_author_slugs"("author_id");

-- CreateIndex
CREATE INDEX "former_author_slugs_merged_id_idx" ON "former_author_slugs"("merged_id");

-- CreateIndex
CREATE INDEX "former_topic_slugs_topic_id_idx" ON "former_topic_slugs"("topic_id");

-- CreateIndex
CREATE INDEX "former_topic_slugs_merged_id_idx" ON "former_topic_slugs"("merged_id");

-- AddForeignKey
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_draft_id_revision_fkey" FOREIGN KEY ("draft_id", "revision") REFERENCES "revisions"("draft_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_tokens" ADD CONSTRAINT "preview_tokens_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Earlier saves made no difference between revisions and versions.
ALTER TABLE "revisions" DISABLE TRIGGER "revisions_append_only";
UPDATE "revisions" SET "version" = "number";
ALTER TABLE "revisions" ENABLE TRIGGER "revisions_append_only";

CREATE TRIGGER "draft_comments_append_only" BEFORE UPDATE OR DELETE ON "draft_comments"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_text_check" CHECK ("text" <> '');
ALTER TABLE "preview_tokens"
  ADD CONSTRAINT "preview_tokens_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "preview_tokens_expires_check" CHECK ("expires_at" > "created_at");
ALTER TABLE "idempotency_keys"
  ADD CONSTRAINT "idempotency_keys_key_check" CHECK ("key" <> '' AND length("key") <= 200),
  ADD CONSTRAINT "idempotency_keys_hash_check" CHECK ("request_hash" ~ '^[0-9a-f]{64}$');
