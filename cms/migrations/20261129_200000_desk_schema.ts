import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_macros_urgency" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TYPE "public"."enum_macros_move" AS ENUM('start', 'ask', 'resolve', 'reopen');
  CREATE TABLE "macros" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"revision" numeric DEFAULT 0,
  	"title" varchar NOT NULL,
  	"shared" boolean DEFAULT false NOT NULL,
  	"owner_id" uuid,
  	"takes" boolean DEFAULT false NOT NULL,
  	"urgency" "enum_macros_urgency",
  	"move" "enum_macros_move",
  	"reply" varchar,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "tickets" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "tickets" ADD COLUMN "merged_at" timestamp(3) with time zone;
  ALTER TABLE "ticket_messages" ADD COLUMN "about_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "macros_id" uuid;
  ALTER TABLE "macros" ADD CONSTRAINT "macros_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "macros_owner_idx" ON "macros" USING btree ("owner_id");
  CREATE INDEX "macros_updated_at_idx" ON "macros" USING btree ("updated_at");
  CREATE INDEX "macros_created_at_idx" ON "macros" USING btree ("created_at");
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_about_id_tickets_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_macros_fk" FOREIGN KEY ("macros_id") REFERENCES "public"."macros"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tickets_merged_into_idx" ON "tickets" USING btree ("merged_into_id");
  CREATE INDEX "ticket_messages_about_idx" ON "ticket_messages" USING btree ("about_id");
  CREATE INDEX "payload_locked_documents_rels_macros_id_idx" ON "payload_locked_documents_rels" USING btree ("macros_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "macros" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "macros" CASCADE;
  ALTER TABLE "tickets" DROP CONSTRAINT "tickets_merged_into_id_tickets_id_fk";
  
  ALTER TABLE "ticket_messages" DROP CONSTRAINT "ticket_messages_about_id_tickets_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_macros_fk";
  
  DROP INDEX "tickets_merged_into_idx";
  DROP INDEX "ticket_messages_about_idx";
  DROP INDEX "payload_locked_documents_rels_macros_id_idx";
  ALTER TABLE "tickets" DROP COLUMN "merged_into_id";
  ALTER TABLE "tickets" DROP COLUMN "merged_at";
  ALTER TABLE "ticket_messages" DROP COLUMN "about_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "macros_id";
  DROP TYPE "public"."enum_macros_urgency";
  DROP TYPE "public"."enum_macros_move";`)
}
