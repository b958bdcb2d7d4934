import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "attachments" ALTER COLUMN "account_id" DROP NOT NULL;
  ALTER TABLE "attachments" ALTER COLUMN "uploaded_by_id" DROP NOT NULL;
  ALTER TABLE "uploads" ALTER COLUMN "account_id" DROP NOT NULL;
  ALTER TABLE "uploads" ALTER COLUMN "customer_id" DROP NOT NULL;
  ALTER TABLE "attachments" ADD COLUMN "uploaded_by_staff_id" uuid;
  ALTER TABLE "uploads" ADD COLUMN "staff_id" uuid;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_staff_id_staff_id_fk" FOREIGN KEY ("uploaded_by_staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uploads" ADD CONSTRAINT "uploads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "attachments_uploaded_by_staff_idx" ON "attachments" USING btree ("uploaded_by_staff_id");
  CREATE INDEX "uploads_staff_idx" ON "uploads" USING btree ("staff_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "attachments" DROP CONSTRAINT "attachments_uploaded_by_staff_id_staff_id_fk";
  
  ALTER TABLE "uploads" DROP CONSTRAINT "uploads_staff_id_staff_id_fk";
  
  DROP INDEX "attachments_uploaded_by_staff_idx";
  DROP INDEX "uploads_staff_idx";
  ALTER TABLE "attachments" ALTER COLUMN "account_id" SET NOT NULL;
  ALTER TABLE "attachments" ALTER COLUMN "uploaded_by_id" SET NOT NULL;
  ALTER TABLE "uploads" ALTER COLUMN "account_id" SET NOT NULL;
  ALTER TABLE "uploads" ALTER COLUMN "customer_id" SET NOT NULL;
  ALTER TABLE "attachments" DROP COLUMN "uploaded_by_staff_id";
  ALTER TABLE "uploads" DROP COLUMN "staff_id";`)
}
