import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_entries_actor_kind" AS ENUM('staff', 'system', 'unknown');
  CREATE TABLE "audit_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" varchar NOT NULL,
  	"actor_kind" "enum_audit_entries_actor_kind" NOT NULL,
  	"actor_id" uuid,
  	"actor_name" varchar,
  	"entity" varchar NOT NULL,
  	"document_title" varchar,
  	"document" varchar,
  	"revision" numeric,
  	"changes" jsonb NOT NULL,
  	"address" varchar,
  	"request_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "staff" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "services" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "service_areas" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "media" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "settings" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "system_status" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_action_idx" ON "audit_entries" USING btree ("action");
  CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("actor_id");
  CREATE INDEX "audit_entries_entity_idx" ON "audit_entries" USING btree ("entity");
  CREATE INDEX "audit_entries_document_idx" ON "audit_entries" USING btree ("document");
  CREATE INDEX "audit_entries_updated_at_idx" ON "audit_entries" USING btree ("updated_at");
  CREATE INDEX "audit_entries_created_at_idx" ON "audit_entries" USING btree ("created_at");
  CREATE INDEX "entity_document_revision_idx" ON "audit_entries" USING btree ("entity","document","revision");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "audit_entries" CASCADE;
  ALTER TABLE "staff" DROP COLUMN "revision";
  ALTER TABLE "services" DROP COLUMN "revision";
  ALTER TABLE "service_areas" DROP COLUMN "revision";
  ALTER TABLE "media" DROP COLUMN "revision";
  ALTER TABLE "settings" DROP COLUMN "revision";
  ALTER TABLE "system_status" DROP COLUMN "revision";
  DROP TYPE "public"."enum_audit_entries_actor_kind";`)
}
