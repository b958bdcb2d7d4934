import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_cancelled_by" AS ENUM('customer', 'staff');
  CREATE TYPE "public"."enum_tickets_cancel_reason" AS ENUM('solved_itself', 'booked_by_mistake', 'wrong_service', 'too_late', 'found_other_help', 'other');
  CREATE TYPE "public"."enum_refunds_credit" AS ENUM('not_needed', 'issued', 'to_decide');
  ALTER TYPE "public"."enum_payments_role" ADD VALUE 'late';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'late_payment';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'cancelled';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'desk';
  ALTER TYPE "public"."enum_refunds_reason" ADD VALUE 'gateway';
  ALTER TYPE "public"."enum_ledger_entries_account" ADD VALUE 'bank' BEFORE 'receivable';
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
  
  ALTER TABLE "tickets" ADD COLUMN "cancelled_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "cancelled_by" "enum_tickets_cancelled_by";
  ALTER TABLE "tickets" ADD COLUMN "cancel_reason" "enum_tickets_cancel_reason";
  ALTER TABLE "tickets" ADD COLUMN "cancel_words" varchar;
  ALTER TABLE "refunds" ADD COLUMN "words" varchar;
  ALTER TABLE "refunds" ADD COLUMN "requested_by_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "credit" "enum_refunds_credit" DEFAULT 'not_needed' NOT NULL;
  ALTER TABLE "refunds" ADD COLUMN "retry_of_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "reference" varchar;
  ALTER TABLE "refunds" ADD COLUMN "expected_at" timestamp(3) with time zone;
  ALTER TABLE "refunds" ADD COLUMN "ended_at" timestamp(3) with time zone;
  ALTER TABLE "ledger_entries" ADD COLUMN "credit_note_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_free_hours" numeric;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_later_percent" numeric DEFAULT 100 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_begun_percent" numeric DEFAULT 50 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_upi" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_card" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_netbanking" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_wallet" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "refund_rule_days_other" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "credit_notes_number_idx" ON "credit_notes" USING btree ("number");
  CREATE INDEX "credit_notes_issued_at_idx" ON "credit_notes" USING btree ("issued_at");
  CREATE INDEX "credit_notes_account_idx" ON "credit_notes" USING btree ("account_id");
  CREATE INDEX "credit_notes_customer_idx" ON "credit_notes" USING btree ("customer_id");
  CREATE INDEX "credit_notes_ticket_idx" ON "credit_notes" USING btree ("ticket_id");
  CREATE INDEX "credit_notes_invoice_idx" ON "credit_notes" USING btree ("invoice_id");
  CREATE UNIQUE INDEX "credit_notes_refund_idx" ON "credit_notes" USING btree ("refund_id");
  CREATE INDEX "credit_notes_updated_at_idx" ON "credit_notes" USING btree ("updated_at");
  CREATE INDEX "credit_notes_created_at_idx" ON "credit_notes" USING btree ("created_at");
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_requested_by_id_staff_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_retry_of_id_refunds_id_fk" FOREIGN KEY ("retry_of_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "refunds_requested_by_idx" ON "refunds" USING btree ("requested_by_id");
  CREATE INDEX "refunds_retry_of_idx" ON "refunds" USING btree ("retry_of_id");
  CREATE INDEX "ledger_entries_credit_note_idx" ON "ledger_entries" USING btree ("credit_note_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "credit_notes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "credit_notes" CASCADE;
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
  DROP INDEX "refunds_requested_by_idx";
  DROP INDEX "refunds_retry_of_idx";
  DROP INDEX "ledger_entries_credit_note_idx";
  ALTER TABLE "tickets" DROP COLUMN "cancelled_at";
  ALTER TABLE "tickets" DROP COLUMN "cancelled_by";
  ALTER TABLE "tickets" DROP COLUMN "cancel_reason";
  ALTER TABLE "tickets" DROP COLUMN "cancel_words";
  ALTER TABLE "refunds" DROP COLUMN "words";
  ALTER TABLE "refunds" DROP COLUMN "requested_by_id";
  ALTER TABLE "refunds" DROP COLUMN "credit";
  ALTER TABLE "refunds" DROP COLUMN "retry_of_id";
  ALTER TABLE "refunds" DROP COLUMN "reference";
  ALTER TABLE "refunds" DROP COLUMN "expected_at";
  ALTER TABLE "refunds" DROP COLUMN "ended_at";
  ALTER TABLE "ledger_entries" DROP COLUMN "credit_note_id";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_free_hours";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_later_percent";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_begun_percent";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_upi";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_card";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_netbanking";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_wallet";
  ALTER TABLE "settings" DROP COLUMN "refund_rule_days_other";
  DROP TYPE "public"."enum_tickets_cancelled_by";
  DROP TYPE "public"."enum_tickets_cancel_reason";
  DROP TYPE "public"."enum_refunds_credit";`)
}
