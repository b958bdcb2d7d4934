import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_last_word_by" AS ENUM('customer', 'staff');
  ALTER TABLE "tickets" ADD COLUMN "last_word_by" "enum_tickets_last_word_by";
  ALTER TABLE "tickets" ADD COLUMN "last_word_at" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tickets" DROP COLUMN "last_word_by";
  ALTER TABLE "tickets" DROP COLUMN "last_word_at";
  DROP TYPE "public"."enum_tickets_last_word_by";`)
}
