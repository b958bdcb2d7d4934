import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tickets" ADD COLUMN "clock_started_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "first_answer_due_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "first_answered_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "first_answer_breached_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "completion_breached_at" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "waiting_since" timestamp(3) with time zone;
  ALTER TABLE "tickets" ADD COLUMN "reminders" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "tickets" ADD COLUMN "closes_at" timestamp(3) with time zone;
  ALTER TABLE "services" ADD COLUMN "targets_low_first_answer" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_low_completion" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_normal_first_answer" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_normal_completion" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_high_first_answer" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_high_completion" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_urgent_first_answer" numeric;
  ALTER TABLE "services" ADD COLUMN "targets_urgent_completion" numeric;
  ALTER TABLE "settings" ADD COLUMN "desk_first_reminder_days" numeric DEFAULT 2 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "desk_second_reminder_days" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "desk_close_days" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "desk_breaching_percent" numeric DEFAULT 25 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tickets" DROP COLUMN "clock_started_at";
  ALTER TABLE "tickets" DROP COLUMN "first_answer_due_at";
  ALTER TABLE "tickets" DROP COLUMN "first_answered_at";
  ALTER TABLE "tickets" DROP COLUMN "first_answer_breached_at";
  ALTER TABLE "tickets" DROP COLUMN "completion_breached_at";
  ALTER TABLE "tickets" DROP COLUMN "waiting_since";
  ALTER TABLE "tickets" DROP COLUMN "reminders";
  ALTER TABLE "tickets" DROP COLUMN "closes_at";
  ALTER TABLE "services" DROP COLUMN "targets_low_first_answer";
  ALTER TABLE "services" DROP COLUMN "targets_low_completion";
  ALTER TABLE "services" DROP COLUMN "targets_normal_first_answer";
  ALTER TABLE "services" DROP COLUMN "targets_normal_completion";
  ALTER TABLE "services" DROP COLUMN "targets_high_first_answer";
  ALTER TABLE "services" DROP COLUMN "targets_high_completion";
  ALTER TABLE "services" DROP COLUMN "targets_urgent_first_answer";
  ALTER TABLE "services" DROP COLUMN "targets_urgent_completion";
  ALTER TABLE "settings" DROP COLUMN "desk_first_reminder_days";
  ALTER TABLE "settings" DROP COLUMN "desk_second_reminder_days";
  ALTER TABLE "settings" DROP COLUMN "desk_close_days";
  ALTER TABLE "settings" DROP COLUMN "desk_breaching_percent";`)
}
