-- CreateEnum
CREATE TYPE "AiUse" AS ENUM ('ALLOWED', 'PROHIBITED');

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "ai_use" "AiUse",
ADD COLUMN     "rights_holder" TEXT,
ADD COLUMN     "usage_terms" TEXT;

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "ai_use" "AiUse",
ADD COLUMN     "rights_holder" TEXT,
ADD COLUMN     "usage_terms" TEXT;

-- Who says nothing leaves it null.
ALTER TABLE "revisions"
  ADD CONSTRAINT "revisions_rights_holder_check" CHECK ("rights_holder" <> ''),
  ADD CONSTRAINT "revisions_usage_terms_check" CHECK ("usage_terms" <> '');
ALTER TABLE "articles"
  ADD CONSTRAINT "articles_rights_holder_check" CHECK ("rights_holder" <> ''),
  ADD CONSTRAINT "articles_usage_terms_check" CHECK ("usage_terms" <> '');
