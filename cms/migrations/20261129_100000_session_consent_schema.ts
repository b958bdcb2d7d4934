import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_session_consents_act" AS ENUM('given', 'withdrawn');
  CREATE TYPE "public"."enum_session_consents_backup" AS ENUM('kept', 'none');
  CREATE TABLE "session_scopes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"scope" varchar NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "session_consents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"scope_id" uuid NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"act" "enum_session_consents_act" NOT NULL,
  	"signature" varchar,
  	"recording" boolean,
  	"backup" "enum_session_consents_backup",
  	"wording" numeric,
  	"language" varchar,
  	"words" varchar,
  	"words_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "settings" ADD COLUMN "sessions_scope" varchar DEFAULT 'The settings and programs that have to do with the problem on the ticket. Personal files, mail and banking stay closed.' NOT NULL;
  ALTER TABLE "session_scopes" ADD CONSTRAINT "session_scopes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_scopes" ADD CONSTRAINT "session_scopes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_scopes" ADD CONSTRAINT "session_scopes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_scopes" ADD CONSTRAINT "session_scopes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_consents" ADD CONSTRAINT "session_consents_scope_id_session_scopes_id_fk" FOREIGN KEY ("scope_id") REFERENCES "public"."session_scopes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_consents" ADD CONSTRAINT "session_consents_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_consents" ADD CONSTRAINT "session_consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "session_consents" ADD CONSTRAINT "session_consents_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "session_scopes_key_idx" ON "session_scopes" USING btree ("key");
  CREATE INDEX "session_scopes_ticket_idx" ON "session_scopes" USING btree ("ticket_id");
  CREATE INDEX "session_scopes_account_idx" ON "session_scopes" USING btree ("account_id");
  CREATE INDEX "session_scopes_customer_idx" ON "session_scopes" USING btree ("customer_id");
  CREATE INDEX "session_scopes_staff_idx" ON "session_scopes" USING btree ("staff_id");
  CREATE INDEX "session_scopes_updated_at_idx" ON "session_scopes" USING btree ("updated_at");
  CREATE INDEX "session_scopes_created_at_idx" ON "session_scopes" USING btree ("created_at");
  CREATE INDEX "session_consents_scope_idx" ON "session_consents" USING btree ("scope_id");
  CREATE INDEX "session_consents_ticket_idx" ON "session_consents" USING btree ("ticket_id");
  CREATE INDEX "session_consents_account_idx" ON "session_consents" USING btree ("account_id");
  CREATE INDEX "session_consents_customer_idx" ON "session_consents" USING btree ("customer_id");
  CREATE INDEX "session_consents_updated_at_idx" ON "session_consents" USING btree ("updated_at");
  CREATE INDEX "session_consents_created_at_idx" ON "session_consents" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "session_scopes" CASCADE;
  DROP TABLE "session_consents" CASCADE;
  ALTER TABLE "settings" DROP COLUMN "sessions_scope";
  DROP TYPE "public"."enum_session_consents_act";
  DROP TYPE "public"."enum_session_consents_backup";`)
}
