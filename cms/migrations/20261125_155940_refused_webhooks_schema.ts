import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_refused_webhooks_reason" AS ENUM('unsigned', 'malformed_signature', 'wrong_signature', 'too_large');
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
  
  ALTER TABLE "payment_events" ADD COLUMN "other_body_sha256" varchar;
  ALTER TABLE "payment_events" ADD COLUMN "other_body_at" timestamp(3) with time zone;
  CREATE INDEX "refused_webhooks_updated_at_idx" ON "refused_webhooks" USING btree ("updated_at");
  CREATE INDEX "refused_webhooks_created_at_idx" ON "refused_webhooks" USING btree ("created_at");
  CREATE UNIQUE INDEX "hour_reason_idx" ON "refused_webhooks" USING btree ("hour","reason");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "refused_webhooks" CASCADE;
  ALTER TABLE "payment_events" DROP COLUMN "other_body_sha256";
  ALTER TABLE "payment_events" DROP COLUMN "other_body_at";
  DROP TYPE "public"."enum_refused_webhooks_reason";`)
}
