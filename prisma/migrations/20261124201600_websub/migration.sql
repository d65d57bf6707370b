-- CreateTable
CREATE TABLE "websub_feeds" (
    "path" TEXT NOT NULL,
    "tags" TEXT[],
    "known" JSONB NOT NULL,

    CONSTRAINT "websub_feeds_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "websub_subscriptions" (
    "id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "callback" TEXT NOT NULL,
    "secret" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "websub_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "websub_feeds_tags_idx" ON "websub_feeds" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "websub_subscriptions_expires_at_idx" ON "websub_subscriptions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "websub_subscriptions_path_callback_key" ON "websub_subscriptions"("path", "callback");

-- AddForeignKey
ALTER TABLE "websub_subscriptions" ADD CONSTRAINT "websub_subscriptions_path_fkey" FOREIGN KEY ("path") REFERENCES "websub_feeds"("path") ON DELETE RESTRICT ON UPDATE CASCADE;
