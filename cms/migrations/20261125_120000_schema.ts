import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_cancelled_by" AS ENUM('customer', 'staff');
  CREATE TYPE "public"."enum_tickets_cancel_reason" AS ENUM('solved_itself', 'booked_by_mistake', 'wrong_service', 'too_late', 'found_other_help', 'other');
  CREATE TYPE "public"."enum_tickets_rating_reason" AS ENUM('quick', 'solved', 'friendly', 'clear', 'slow', 'not_solved', 'unfriendly', 'unclear', 'price');
  CREATE TYPE "public"."enum_ticket_reads_side" AS ENUM('customer', 'staff');
  CREATE TYPE "public"."enum_modification_requests_status" AS ENUM('open', 'accepted', 'refused');
  CREATE TYPE "public"."enum_refunds_credit" AS ENUM('not_needed', 'issued', 'to_decide');
  CREATE TYPE "public"."enum_refused_webhooks_reason" AS ENUM('unsigned', 'malformed_signature', 'wrong_signature', 'too_large');
  CREATE TYPE "public"."enum_audit_entries_actor_kind" AS ENUM('staff', 'system', 'unknown');
  ALTER TYPE "public"."enum_payments_role" ADD VALUE 'late';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'late_payment';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'cancelled';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'desk';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'gateway';
  ALTER TYPE "public"."enum_ledger_entries_account" ADD VALUE 'bank' BEFORE 'receivable';
  CREATE TABLE "message_edits" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"message_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"body" jsonb NOT NULL,
  	"body_text" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ticket_reads" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"side" "enum_ticket_reads_side" NOT NULL,
  	"customer_id" uuid,
  	"staff_id" uuid,
  	"up_to" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "modification_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"what" varchar NOT NULL,
  	"why" varchar,
  	"status" "enum_modification_requests_status" NOT NULL,
  	"price_difference" numeric,
  	"answer" varchar,
  	"answered_by_id" uuid,
  	"answered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "credit_notes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"financial_year" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"total" numeric NOT NULL,
  	"gst_adjusted" boolean DEFAULT true NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"ticket_id" uuid,
  	"invoice_id" uuid NOT NULL,
  	"refund_id" uuid NOT NULL,
  	"document" jsonb NOT NULL,
  	"sha256" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "refused_webhooks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"hour" timestamp(3) with time zone NOT NULL,
  	"reason" "enum_refused_webhooks_reason" NOT NULL,
  	"count" numeric NOT NULL,
  	"first_at" timestamp(3) with time zone NOT NULL,
  	"last_at" timestamp(3) with time zone NOT NULL,
  	"bodies" jsonb NOT NULL,
  	"networks" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "uploads" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"filename" varchar NOT NULL,
  	"claimed_type" varchar,
  	"size" numeric NOT NULL,
  	"received" numeric NOT NULL,
  	"sha256" varchar,
  	"pieces" jsonb NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"account_id" uuid,
  	"customer_id" uuid,
  	"staff_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "attachments" ALTER COLUMN "account_id" DROP NOT NULL;
  ALTER TABLE "attachments" ALTER COLUMN "uploaded_by_id" DROP NOT NULL;
  ALTER TABLE "staff" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "tickets" ADD COLUMN "cancelled_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "cancelled_by" "enum_tickets_cancelled_by";
  ALTER TABLE "tickets" ADD COLUMN "cancel_reason" "enum_tickets_cancel_reason";
  ALTER TABLE "tickets" ADD COLUMN "cancel_words" varchar;
  ALTER TABLE "tickets" ADD COLUMN "started_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "resolved_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "closed_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "rating" numeric;
  ALTER TABLE "tickets" ADD COLUMN "rating_reason" "enum_tickets_rating_reason";
  ALTER TABLE "tickets" ADD COLUMN "rating_words" varchar;
  ALTER TABLE "tickets" ADD COLUMN "rated_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "revision" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "ticket_messages" ADD COLUMN "key" varchar;
  ALTER TABLE "ticket_messages" ADD COLUMN "edited_at" timestamp(3) with time zone;
  ALTER TABLE "ticket_messages" ADD COLUMN "revision" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "attachments" ADD COLUMN "uploaded_by_staff_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "words" varchar;
  ALTER TABLE "refunds" ADD COLUMN "requested_by_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "credit" "enum_refunds_credit" DEFAULT 'not_needed' NOT NULL;
  ALTER TABLE "refunds" ADD COLUMN "retry_of_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "reference" varchar;
  ALTER TABLE "refunds" ADD COLUMN "expected_at" timestamp(3) with time zone;
  ALTER TABLE "refunds" ADD COLUMN "ended_at" timestamp(3) with time zone;
  ALTER TABLE "ledger_entries" ADD COLUMN "credit_note_id" uuid;
  ALTER TABLE "payment_events" ADD COLUMN "other_body_sha256" varchar;
  ALTER TABLE "payment_events" ADD COLUMN "other_body_at" timestamp(3) with time zone;
  ALTER TABLE "services" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "service_areas" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "media" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "notifications" ADD COLUMN "search_text" varchar;
  ALTER TABLE "notifications" ADD COLUMN "archived_at" timestamp(3) with time zone;
  ALTER TABLE "notifications" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_free_hours" numeric;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_later_percent" numeric DEFAULT 100 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_begun_percent" numeric DEFAULT 50 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_upi" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_card" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_netbanking" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_wallet" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_other" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "system_status" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "message_edits" ADD CONSTRAINT "message_edits_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_edits" ADD CONSTRAINT "message_edits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_reads" ADD CONSTRAINT "ticket_reads_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_reads" ADD CONSTRAINT "ticket_reads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_reads" ADD CONSTRAINT "ticket_reads_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_reads" ADD CONSTRAINT "ticket_reads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modification_requests" ADD CONSTRAINT "modification_requests_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modification_requests" ADD CONSTRAINT "modification_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modification_requests" ADD CONSTRAINT "modification_requests_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modification_requests" ADD CONSTRAINT "modification_requests_answered_by_id_staff_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uploads" ADD CONSTRAINT "uploads_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uploads" ADD CONSTRAINT "uploads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "message_edits_message_idx" ON "message_edits" USING btree ("message_id");
  CREATE INDEX "message_edits_account_idx" ON "message_edits" USING btree ("account_id");
  CREATE INDEX "message_edits_updated_at_idx" ON "message_edits" USING btree ("updated_at");
  CREATE INDEX "message_edits_created_at_idx" ON "message_edits" USING btree ("created_at");
  CREATE INDEX "ticket_reads_ticket_idx" ON "ticket_reads" USING btree ("ticket_id");
  CREATE INDEX "ticket_reads_account_idx" ON "ticket_reads" USING btree ("account_id");
  CREATE INDEX "ticket_reads_customer_idx" ON "ticket_reads" USING btree ("customer_id");
  CREATE INDEX "ticket_reads_staff_idx" ON "ticket_reads" USING btree ("staff_id");
  CREATE INDEX "ticket_reads_updated_at_idx" ON "ticket_reads" USING btree ("updated_at");
  CREATE INDEX "ticket_reads_created_at_idx" ON "ticket_reads" USING btree ("created_at");
  CREATE UNIQUE INDEX "modification_requests_key_idx" ON "modification_requests" USING btree ("key");
  CREATE INDEX "modification_requests_ticket_idx" ON "modification_requests" USING btree ("ticket_id");
  CREATE INDEX "modification_requests_account_idx" ON "modification_requests" USING btree ("account_id");
  CREATE INDEX "modification_requests_customer_idx" ON "modification_requests" USING btree ("customer_id");
  CREATE INDEX "modification_requests_status_idx" ON "modification_requests" USING btree ("status");
  CREATE INDEX "modification_requests_answered_by_idx" ON "modification_requests" USING btree ("answered_by_id");
  CREATE INDEX "modification_requests_updated_at_idx" ON "modification_requests" USING btree ("updated_at");
  CREATE INDEX "modification_requests_created_at_idx" ON "modification_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "credit_notes_number_idx" ON "credit_notes" USING btree ("number");
  CREATE INDEX "credit_notes_issued_at_idx" ON "credit_notes" USING btree ("issued_at");
  CREATE INDEX "credit_notes_account_idx" ON "credit_notes" USING btree ("account_id");
  CREATE INDEX "credit_notes_customer_idx" ON "credit_notes" USING btree ("customer_id");
  CREATE INDEX "credit_notes_ticket_idx" ON "credit_notes" USING btree ("ticket_id");
  CREATE INDEX "credit_notes_invoice_idx" ON "credit_notes" USING btree ("invoice_id");
  CREATE UNIQUE INDEX "credit_notes_refund_idx" ON "credit_notes" USING btree ("refund_id");
  CREATE INDEX "credit_notes_updated_at_idx" ON "credit_notes" USING btree ("updated_at");
  CREATE INDEX "credit_notes_created_at_idx" ON "credit_notes" USING btree ("created_at");
  CREATE INDEX "refused_webhooks_updated_at_idx" ON "refused_webhooks" USING btree ("updated_at");
  CREATE INDEX "refused_webhooks_created_at_idx" ON "refused_webhooks" USING btree ("created_at");
  CREATE UNIQUE INDEX "hour_reason_idx" ON "refused_webhooks" USING btree ("hour","reason");
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_action_idx" ON "audit_entries" USING btree ("action");
  CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("actor_id");
  CREATE INDEX "audit_entries_entity_idx" ON "audit_entries" USING btree ("entity");
  CREATE INDEX "audit_entries_document_idx" ON "audit_entries" USING btree ("document");
  CREATE INDEX "audit_entries_updated_at_idx" ON "audit_entries" USING btree ("updated_at");
  CREATE INDEX "audit_entries_created_at_idx" ON "audit_entries" USING btree ("created_at");
  CREATE INDEX "entity_document_revision_idx" ON "audit_entries" USING btree ("entity","document","revision");
  CREATE INDEX "uploads_expires_at_idx" ON "uploads" USING btree ("expires_at");
  CREATE INDEX "uploads_account_idx" ON "uploads" USING btree ("account_id");
  CREATE INDEX "uploads_customer_idx" ON "uploads" USING btree ("customer_id");
  CREATE INDEX "uploads_staff_idx" ON "uploads" USING btree ("staff_id");
  CREATE INDEX "uploads_updated_at_idx" ON "uploads" USING btree ("updated_at");
  CREATE INDEX "uploads_created_at_idx" ON "uploads" USING btree ("created_at");
  CREATE UNIQUE INDEX "customer_sha256_idx" ON "uploads" USING btree ("customer_id","sha256");
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_staff_id_staff_id_fk" FOREIGN KEY ("uploaded_by_staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_requested_by_id_staff_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_retry_of_id_refunds_id_fk" FOREIGN KEY ("retry_of_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "ticket_messages_key_idx" ON "ticket_messages" USING btree ("key");
  CREATE INDEX "attachments_uploaded_by_staff_idx" ON "attachments" USING btree ("uploaded_by_staff_id");
  CREATE INDEX "refunds_requested_by_idx" ON "refunds" USING btree ("requested_by_id");
  CREATE INDEX "refunds_retry_of_idx" ON "refunds" USING btree ("retry_of_id");
  CREATE INDEX "ledger_entries_credit_note_idx" ON "ledger_entries" USING btree ("credit_note_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "message_edits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ticket_reads" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "modification_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "credit_notes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "refused_webhooks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit_entries" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "uploads" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "message_edits" CASCADE;
  DROP TABLE "ticket_reads" CASCADE;
  DROP TABLE "modification_requests" CASCADE;
  DROP TABLE "credit_notes" CASCADE;
  DROP TABLE "refused_webhooks" CASCADE;
  DROP TABLE "audit_entries" CASCADE;
  DROP TABLE "uploads" CASCADE;
  ALTER TABLE "attachments" DROP CONSTRAINT "attachments_uploaded_by_staff_id_staff_id_fk";
  
  ALTER TABLE "refunds" DROP CONSTRAINT "refunds_requested_by_id_staff_id_fk";
  
  ALTER TABLE "refunds" DROP CONSTRAINT "refunds_retry_of_id_refunds_id_fk";
  
  ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_credit_note_id_credit_notes_id_fk";
  
  ALTER TABLE "payments" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum_payments_role";
  CREATE TYPE "public"."enum_payments_role" AS ENUM('attempt', 'settling', 'duplicate', 'held');
  ALTER TABLE "payments" ALTER COLUMN "role" SET DATA TYPE "public"."enum_payments_role" USING "role"::"public"."enum_payments_role";
  ALTER TABLE "refunds" ALTER COLUMN "reason" SET DATA TYPE text;
  DROP TYPE "public"."enum_refunds_reason";
  CREATE TYPE "public"."enum_refunds_reason" AS ENUM('duplicate');
  ALTER TABLE "refunds" ALTER COLUMN "reason" SET DATA TYPE "public"."enum_refunds_reason" USING "reason"::"public"."enum_refunds_reason";
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE text;
  DROP TYPE "public"."enum_ledger_entries_account";
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('gateway', 'receivable', 'refund_payable', 'revenue', 'output_cgst', 'output_sgst', 'output_igst', 'round_off');
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE "public"."enum_ledger_entries_account" USING "account"::"public"."enum_ledger_entries_account";
  DROP INDEX "ticket_messages_key_idx";
  DROP INDEX "attachments_uploaded_by_staff_idx";
  DROP INDEX "refunds_requested_by_idx";
  DROP INDEX "refunds_retry_of_idx";
  DROP INDEX "ledger_entries_credit_note_idx";
  ALTER TABLE "attachments" ALTER COLUMN "account_id" SET NOT NULL;
  ALTER TABLE "attachments" ALTER COLUMN "uploaded_by_id" SET NOT NULL;
  ALTER TABLE "staff" DROP COLUMN "revision";
  ALTER TABLE "tickets" DROP COLUMN "cancelled_at";
  ALTER TABLE "tickets" DROP COLUMN "cancelled_by";
  ALTER TABLE "tickets" DROP COLUMN "cancel_reason";
  ALTER TABLE "tickets" DROP COLUMN "cancel_words";
  ALTER TABLE "tickets" DROP COLUMN "started_at";
  ALTER TABLE "tickets" DROP COLUMN "resolved_at";
  ALTER TABLE "tickets" DROP COLUMN "closed_at";
  ALTER TABLE "tickets" DROP COLUMN "rating";
  ALTER TABLE "tickets" DROP COLUMN "rating_reason";
  ALTER TABLE "tickets" DROP COLUMN "rating_words";
  ALTER TABLE "tickets" DROP COLUMN "rated_at";
  ALTER TABLE "tickets" DROP COLUMN "revision";
  ALTER TABLE "ticket_messages" DROP COLUMN "key";
  ALTER TABLE "ticket_messages" DROP COLUMN "edited_at";
  ALTER TABLE "ticket_messages" DROP COLUMN "revision";
  ALTER TABLE "attachments" DROP COLUMN "uploaded_by_staff_id";
  ALTER TABLE "refunds" DROP COLUMN "words";
  ALTER TABLE "refunds" DROP COLUMN "requested_by_id";
  ALTER TABLE "refunds" DROP COLUMN "credit";
  ALTER TABLE "refunds" DROP COLUMN "retry_of_id";
  ALTER TABLE "refunds" DROP COLUMN "reference";
  ALTER TABLE "refunds" DROP COLUMN "expected_at";
  ALTER TABLE "refunds" DROP COLUMN "ended_at";
  ALTER TABLE "ledger_entries" DROP COLUMN "credit_note_id";
  ALTER TABLE "payment_events" DROP COLUMN "other_body_sha256";
  ALTER TABLE "payment_events" DROP COLUMN "other_body_at";
  ALTER TABLE "services" DROP COLUMN "revision";
  ALTER TABLE "service_areas" DROP COLUMN "revision";
  ALTER TABLE "media" DROP COLUMN "revision";
  ALTER TABLE "notifications" DROP COLUMN "search_text";
  ALTER TABLE "notifications" DROP COLUMN "archived_at";
  ALTER TABLE "notifications" DROP COLUMN "deleted_at";
  ALTER TABLE "settings" DROP COLUMN "revision";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_free_hours";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_later_percent";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_begun_percent";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_upi";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_card";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_netbanking";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_wallet";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_other";
  ALTER TABLE "system_status" DROP COLUMN "revision";
  DROP TYPE "public"."enum_tickets_cancelled_by";
  DROP TYPE "public"."enum_tickets_cancel_reason";
  DROP TYPE "public"."enum_tickets_rating_reason";
  DROP TYPE "public"."enum_ticket_reads_side";
  DROP TYPE "public"."enum_modification_requests_status";
  DROP TYPE "public"."enum_refunds_credit";
  DROP TYPE "public"."enum_refused_webhooks_reason";
  DROP TYPE "public"."enum_audit_entries_actor_kind";`)
}
