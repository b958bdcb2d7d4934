import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_session_recordings_deleted_by" AS ENUM('customer', 'clock');
  CREATE TABLE "session_recordings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"filename" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"storage_key" varchar,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"consent_id" uuid NOT NULL,
  	"deletes_at" timestamp(3) with time zone NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"deleted_by" "enum_session_recordings_deleted_by",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "session_receipts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"event" varchar NOT NULL,
  	"technician" varchar NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone NOT NULL,
  	"scope" varchar NOT NULL,
  	"recording" boolean DEFAULT false NOT NULL,
  	"done" varchar NOT NULL,
  	"phrase" varchar,
  	"price" numeric NOT NULL,
  	"paid_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "settings" ADD COLUMN "sessions_recording_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "session_recordings" ADD CONSTRAINT "session_recordings_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_recordings" ADD CONSTRAINT "session_recordings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_recordings" ADD CONSTRAINT "session_recordings_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_recordings" ADD CONSTRAINT "session_recordings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_recordings" ADD CONSTRAINT "session_recordings_consent_id_session_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."session_consents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_receipts" ADD CONSTRAINT "session_receipts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_receipts" ADD CONSTRAINT "session_receipts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_receipts" ADD CONSTRAINT "session_receipts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_receipts" ADD CONSTRAINT "session_receipts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "session_recordings_storage_key_idx" ON "session_recordings" USING btree ("storage_key");
  CREATE INDEX "session_recordings_ticket_idx" ON "session_recordings" USING btree ("ticket_id");
  CREATE INDEX "session_recordings_account_idx" ON "session_recordings" USING btree ("account_id");
  CREATE INDEX "session_recordings_customer_idx" ON "session_recordings" USING btree ("customer_id");
  CREATE INDEX "session_recordings_staff_idx" ON "session_recordings" USING btree ("staff_id");
  CREATE INDEX "session_recordings_consent_idx" ON "session_recordings" USING btree ("consent_id");
  CREATE INDEX "session_recordings_updated_at_idx" ON "session_recordings" USING btree ("updated_at");
  CREATE INDEX "session_recordings_created_at_idx" ON "session_recordings" USING btree ("created_at");
  CREATE UNIQUE INDEX "session_receipts_number_idx" ON "session_receipts" USING btree ("number");
  CREATE INDEX "session_receipts_ticket_idx" ON "session_receipts" USING btree ("ticket_id");
  CREATE INDEX "session_receipts_account_idx" ON "session_receipts" USING btree ("account_id");
  CREATE INDEX "session_receipts_customer_idx" ON "session_receipts" USING btree ("customer_id");
  CREATE INDEX "session_receipts_staff_idx" ON "session_receipts" USING btree ("staff_id");
  CREATE UNIQUE INDEX "session_receipts_event_idx" ON "session_receipts" USING btree ("event");
  CREATE INDEX "session_receipts_updated_at_idx" ON "session_receipts" USING btree ("updated_at");
  CREATE INDEX "session_receipts_created_at_idx" ON "session_receipts" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "session_recordings" CASCADE;
  DROP TABLE "session_receipts" CASCADE;
  ALTER TABLE "settings" DROP COLUMN "sessions_recording_days";
  DROP TYPE "public"."enum_session_recordings_deleted_by";`)
}
