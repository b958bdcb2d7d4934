import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_extras_status" AS ENUM('proposed', 'approved', 'declined', 'withdrawn', 'paid');
  CREATE TYPE "public"."enum_settings_extras_parts_rate_bp" AS ENUM('0', '500', '1800', '4000');
  CREATE TABLE "extras" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"status" "enum_extras_status" NOT NULL,
  	"revision" numeric DEFAULT 0 NOT NULL,
  	"lines" jsonb NOT NULL,
  	"total" numeric NOT NULL,
  	"proposed_by_id" uuid NOT NULL,
  	"proposed_at" timestamp(3) with time zone NOT NULL,
  	"answered_by_id" uuid,
  	"answered_at" timestamp(3) with time zone,
  	"agreed" jsonb,
  	"paid_at" timestamp(3) with time zone,
  	"withdrawn_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_extras_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"hsn" varchar NOT NULL,
  	"unit_price" numeric NOT NULL,
  	"rate_bp" "enum_settings_extras_parts_rate_bp" DEFAULT '1800' NOT NULL
  );
  
  ALTER TABLE "invoices" ADD COLUMN "extra_id" uuid;
  ALTER TABLE "payments" ADD COLUMN "extra_id" uuid;
  ALTER TABLE "payment_orders" ADD COLUMN "extra_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "extras_hourly_rate" numeric DEFAULT 99900 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "extras_block_minutes" numeric DEFAULT 15 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "extras_ask_twice_from" numeric DEFAULT 1000000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "extras_most" numeric DEFAULT 5000000 NOT NULL;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_proposed_by_id_staff_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_answered_by_id_customers_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_extras_parts" ADD CONSTRAINT "settings_extras_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "extras_key_idx" ON "extras" USING btree ("key");
  CREATE INDEX "extras_ticket_idx" ON "extras" USING btree ("ticket_id");
  CREATE INDEX "extras_account_idx" ON "extras" USING btree ("account_id");
  CREATE INDEX "extras_customer_idx" ON "extras" USING btree ("customer_id");
  CREATE INDEX "extras_status_idx" ON "extras" USING btree ("status");
  CREATE INDEX "extras_proposed_by_idx" ON "extras" USING btree ("proposed_by_id");
  CREATE INDEX "extras_answered_by_idx" ON "extras" USING btree ("answered_by_id");
  CREATE INDEX "extras_updated_at_idx" ON "extras" USING btree ("updated_at");
  CREATE INDEX "extras_created_at_idx" ON "extras" USING btree ("created_at");
  CREATE INDEX "settings_extras_parts_order_idx" ON "settings_extras_parts" USING btree ("_order");
  CREATE INDEX "settings_extras_parts_parent_id_idx" ON "settings_extras_parts" USING btree ("_parent_id");
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_extra_id_extras_id_fk" FOREIGN KEY ("extra_id") REFERENCES "public"."extras"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_extra_id_extras_id_fk" FOREIGN KEY ("extra_id") REFERENCES "public"."extras"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_extra_id_extras_id_fk" FOREIGN KEY ("extra_id") REFERENCES "public"."extras"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "invoices_extra_idx" ON "invoices" USING btree ("extra_id");
  CREATE INDEX "payments_extra_idx" ON "payments" USING btree ("extra_id");
  CREATE INDEX "payment_orders_extra_idx" ON "payment_orders" USING btree ("extra_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "extras" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_extras_parts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "extras" CASCADE;
  DROP TABLE "settings_extras_parts" CASCADE;
  ALTER TABLE "invoices" DROP CONSTRAINT "invoices_extra_id_extras_id_fk";
  
  ALTER TABLE "payments" DROP CONSTRAINT "payments_extra_id_extras_id_fk";
  
  ALTER TABLE "payment_orders" DROP CONSTRAINT "payment_orders_extra_id_extras_id_fk";
  
  DROP INDEX "invoices_extra_idx";
  DROP INDEX "payments_extra_idx";
  DROP INDEX "payment_orders_extra_idx";
  ALTER TABLE "invoices" DROP COLUMN "extra_id";
  ALTER TABLE "payments" DROP COLUMN "extra_id";
  ALTER TABLE "payment_orders" DROP COLUMN "extra_id";
  ALTER TABLE "settings" DROP COLUMN "extras_hourly_rate";
  ALTER TABLE "settings" DROP COLUMN "extras_block_minutes";
  ALTER TABLE "settings" DROP COLUMN "extras_ask_twice_from";
  ALTER TABLE "settings" DROP COLUMN "extras_most";
  DROP TYPE "public"."enum_extras_status";
  DROP TYPE "public"."enum_settings_extras_parts_rate_bp";`)
}
