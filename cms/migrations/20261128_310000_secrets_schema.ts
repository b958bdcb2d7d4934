import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_secret_drops_state" AS ENUM('waiting', 'handed_out', 'opened', 'withdrawn', 'expired', 'reassigned', 'key_lost', 'unreadable', 'unconfirmed', 'ticket_over');
  CREATE TABLE "secret_drops" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"key_id" uuid NOT NULL,
  	"state" "enum_secret_drops_state" NOT NULL,
  	"sealed" jsonb,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"handed_out_at" timestamp(3) with time zone,
  	"opening" varchar,
  	"ended_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"public_key" varchar NOT NULL,
  	"fingerprint" varchar NOT NULL,
  	"locked" jsonb,
  	"retired_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "secret_drops" ADD CONSTRAINT "secret_drops_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "secret_drops" ADD CONSTRAINT "secret_drops_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "secret_drops" ADD CONSTRAINT "secret_drops_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "secret_drops" ADD CONSTRAINT "secret_drops_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "secret_drops" ADD CONSTRAINT "secret_drops_key_id_staff_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."staff_keys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "secret_drops_ticket_idx" ON "secret_drops" USING btree ("ticket_id");
  CREATE INDEX "secret_drops_account_idx" ON "secret_drops" USING btree ("account_id");
  CREATE INDEX "secret_drops_customer_idx" ON "secret_drops" USING btree ("customer_id");
  CREATE INDEX "secret_drops_staff_idx" ON "secret_drops" USING btree ("staff_id");
  CREATE INDEX "secret_drops_key_idx" ON "secret_drops" USING btree ("key_id");
  CREATE INDEX "secret_drops_updated_at_idx" ON "secret_drops" USING btree ("updated_at");
  CREATE INDEX "secret_drops_created_at_idx" ON "secret_drops" USING btree ("created_at");
  CREATE INDEX "staff_keys_staff_idx" ON "staff_keys" USING btree ("staff_id");
  CREATE UNIQUE INDEX "staff_keys_public_key_idx" ON "staff_keys" USING btree ("public_key");
  CREATE INDEX "staff_keys_updated_at_idx" ON "staff_keys" USING btree ("updated_at");
  CREATE INDEX "staff_keys_created_at_idx" ON "staff_keys" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "secret_drops" CASCADE;
  DROP TABLE "staff_keys" CASCADE;
  DROP TYPE "public"."enum_secret_drops_state";`)
}
