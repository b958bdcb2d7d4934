import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_devices_kind" AS ENUM('laptop', 'desktop', 'phone', 'tablet', 'printer', 'network', 'other');
  CREATE TABLE "devices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_devices_kind" NOT NULL,
  	"system" varchar,
  	"account_id" uuid NOT NULL,
  	"key" varchar,
  	"removed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "staff" ADD COLUMN "in_turn" boolean DEFAULT true NOT NULL;
  ALTER TABLE "staff" ADD COLUMN "away_from" timestamp(3) with time zone;
  ALTER TABLE "staff" ADD COLUMN "away_until" timestamp(3) with time zone;
  ALTER TABLE "staff" ADD COLUMN "last_handed_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "device_id" uuid;
  ALTER TABLE "tickets" ADD COLUMN "assigned_at" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "desk_in_turn" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "desk_take_back_minutes" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "devices" ADD CONSTRAINT "devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "devices_account_idx" ON "devices" USING btree ("account_id");
  CREATE UNIQUE INDEX "devices_key_idx" ON "devices" USING btree ("key");
  CREATE INDEX "devices_updated_at_idx" ON "devices" USING btree ("updated_at");
  CREATE INDEX "devices_created_at_idx" ON "devices" USING btree ("created_at");
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "tickets_device_idx" ON "tickets" USING btree ("device_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "devices" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "devices" CASCADE;
  ALTER TABLE "tickets" DROP CONSTRAINT "tickets_device_id_devices_id_fk";
  
  DROP INDEX "tickets_device_idx";
  ALTER TABLE "staff" DROP COLUMN "in_turn";
  ALTER TABLE "staff" DROP COLUMN "away_from";
  ALTER TABLE "staff" DROP COLUMN "away_until";
  ALTER TABLE "staff" DROP COLUMN "last_handed_at";
  ALTER TABLE "tickets" DROP COLUMN "device_id";
  ALTER TABLE "tickets" DROP COLUMN "assigned_at";
  ALTER TABLE "settings" DROP COLUMN "desk_in_turn";
  ALTER TABLE "settings" DROP COLUMN "desk_take_back_minutes";
  DROP TYPE "public"."enum_devices_kind";`)
}
