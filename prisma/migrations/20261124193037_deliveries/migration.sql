-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'PARKED');

-- CreateTable
CREATE TABLE "followers" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "followers_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "number" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "follower_name" TEXT NOT NULL,
    "event_id" UUID,
    "data" JSONB NOT NULL,
    "lanes" TEXT[],
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "first_attempt_at" TIMESTAMPTZ(3),
    "last_attempt_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "problem" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "delivery_lanes" (
    "follower_name" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "number" BIGINT NOT NULL,

    CONSTRAINT "delivery_lanes_pkey" PRIMARY KEY ("follower_name","lane","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_id_key" ON "deliveries"("id");

-- CreateIndex
CREATE INDEX "deliveries_follower_name_state_number_idx" ON "deliveries"("follower_name", "state", "number");

-- CreateIndex
CREATE INDEX "deliveries_state_settled_at_idx" ON "deliveries"("state", "settled_at");

-- CreateIndex
CREATE INDEX "deliveries_event_id_idx" ON "deliveries"("event_id");

-- CreateIndex
CREATE INDEX "delivery_lanes_number_idx" ON "delivery_lanes"("number");

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_follower_name_fkey" FOREIGN KEY ("follower_name") REFERENCES "followers"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_lanes" ADD CONSTRAINT "delivery_lanes_number_fkey" FOREIGN KEY ("number") REFERENCES "deliveries"("number") ON DELETE CASCADE ON UPDATE CASCADE;
