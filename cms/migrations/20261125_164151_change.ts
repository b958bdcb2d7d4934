import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notifications" ADD COLUMN "search_text" varchar;
  ALTER TABLE "notifications" ADD COLUMN "archived_at" timestamp(3) with time zone;
  ALTER TABLE "notifications" ADD COLUMN "deleted_at" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notifications" DROP COLUMN "search_text";
  ALTER TABLE "notifications" DROP COLUMN "archived_at";
  ALTER TABLE "notifications" DROP COLUMN "deleted_at";`)
}
