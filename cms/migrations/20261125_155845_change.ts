import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_rating_reason" AS ENUM('quick', 'solved', 'friendly', 'clear', 'slow', 'not_solved', 'unfriendly', 'unclear', 'price');
  CREATE TYPE "public"."enum_ticket_reads_side" AS ENUM('customer', 'staff');
  CREATE TYPE "public"."enum_modification_requests_status" AS ENUM('open', 'accepted', 'refused');
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
  CREATE UNIQUE INDEX "ticket_messages_key_idx" ON "ticket_messages" USING btree ("key");`);
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "message_edits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ticket_reads" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "modification_requests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "message_edits" CASCADE;
  DROP TABLE "ticket_reads" CASCADE;
  DROP TABLE "modification_requests" CASCADE;
  DROP INDEX "ticket_messages_key_idx";
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
  DROP TYPE "public"."enum_tickets_rating_reason";
  DROP TYPE "public"."enum_ticket_reads_side";
  DROP TYPE "public"."enum_modification_requests_status";`);
}
