import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What customers write before they pay or after the end is found at once; the words of a booking are no question. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update tickets set last_word_at = created_at
      where status = 'awaiting_payment' and last_word_by = 'customer' and last_word_at > created_at and last_word_at < created_at + interval '10 seconds';
    create index tickets_written_outside on tickets (
        coalesce(case when last_word_by = 'customer' then greatest(last_word_at, paid_at) end, 'infinity'::timestamptz),
        coalesce(expected_at, 'infinity'::timestamptz), coalesce(created_at, 'infinity'::timestamptz), id)
      where last_word_by = 'customer' and ((status = 'awaiting_payment' and last_word_at > created_at)
        or (status = 'closed' and last_word_at > closed_at) or (status = 'cancelled' and last_word_at > cancelled_at));
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`drop index tickets_written_outside;`);
}
