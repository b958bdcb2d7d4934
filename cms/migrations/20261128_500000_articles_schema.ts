import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_articles_language" AS ENUM('en', 'kn', 'hi');
  CREATE TYPE "public"."enum_articles_category" AS ENUM('virus_removal', 'performance', 'software_installation', 'hardware_diagnostics', 'network', 'data_recovery', 'other');
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"revision" numeric DEFAULT 0,
  	"title" varchar NOT NULL,
  	"status" "enum_articles_status" DEFAULT 'draft' NOT NULL,
  	"language" "enum_articles_language" DEFAULT 'en' NOT NULL,
  	"category" "enum_articles_category" NOT NULL,
  	"summary" varchar NOT NULL,
  	"body" jsonb NOT NULL,
  	"keywords" varchar,
  	"slug" varchar NOT NULL,
  	"review_by" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"body_text" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "articles_id" uuid;
  CREATE INDEX "articles_status_idx" ON "articles" USING btree ("status");
  CREATE UNIQUE INDEX "articles_slug_idx" ON "articles" USING btree ("slug");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "payload_locked_documents_rels" USING btree ("articles_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_articles_fk";
  
  DROP INDEX "payload_locked_documents_rels_articles_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "articles_id";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum_articles_language";
  DROP TYPE "public"."enum_articles_category";`)
}
