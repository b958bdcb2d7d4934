import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What keeps the refused webhooks of a day few whoever sends them: a row begins with an hour of India's clock, and
 * there is one for each reason. Strangers decide the counts alone.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table refused_webhooks add constraint refused_webhooks_whole_hour
      check (hour at time zone 'Asia/Kolkata' = date_trunc('hour', hour at time zone 'Asia/Kolkata'));
    alter table refused_webhooks add constraint refused_webhooks_counted check (count > 0 and count = trunc(count));
    alter table refused_webhooks add constraint refused_webhooks_few_examples
      check (jsonb_array_length(bodies) <= 5 and jsonb_array_length(networks) <= 5);
  `);
}

/** The counts are worth nothing without their bounds. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
