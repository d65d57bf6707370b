-- AlterTable
ALTER TABLE "former_section_paths" ADD COLUMN     "ceded" BOOLEAN NOT NULL DEFAULT false;
