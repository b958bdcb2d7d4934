import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_problem_templates_category" AS ENUM('virus_removal', 'performance', 'software_installation', 'hardware_diagnostics', 'network', 'data_recovery', 'other');
  CREATE TYPE "public"."enum_problem_templates_urgency" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TABLE "problem_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"revision" numeric DEFAULT 0,
  	"title" varchar NOT NULL,
  	"title_kn" varchar,
  	"title_hi" varchar,
  	"category" "enum_problem_templates_category" NOT NULL,
  	"tier" varchar NOT NULL,
  	"urgency" "enum_problem_templates_urgency" DEFAULT 'normal' NOT NULL,
  	"subject" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"active" boolean DEFAULT true NOT NULL,
  	"position" numeric DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ticket_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"tier_name" varchar,
  	"price" numeric,
  	"data" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "problem_templates_id" uuid;
  ALTER TABLE "ticket_templates" ADD CONSTRAINT "ticket_templates_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "problem_templates_title_idx" ON "problem_templates" USING btree ("title");
  CREATE INDEX "problem_templates_updated_at_idx" ON "problem_templates" USING btree ("updated_at");
  CREATE INDEX "problem_templates_created_at_idx" ON "problem_templates" USING btree ("created_at");
  CREATE INDEX "ticket_templates_customer_idx" ON "ticket_templates" USING btree ("customer_id");
  CREATE INDEX "ticket_templates_updated_at_idx" ON "ticket_templates" USING btree ("updated_at");
  CREATE INDEX "ticket_templates_created_at_idx" ON "ticket_templates" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_problem_templates_fk" FOREIGN KEY ("problem_templates_id") REFERENCES "public"."problem_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_problem_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("problem_templates_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "problem_templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ticket_templates" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "problem_templates" CASCADE;
  DROP TABLE "ticket_templates" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_problem_templates_fk";
  
  DROP INDEX "payload_locked_documents_rels_problem_templates_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "problem_templates_id";
  DROP TYPE "public"."enum_problem_templates_category";
  DROP TYPE "public"."enum_problem_templates_urgency";`)
}
