import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What the first pages of a customer count, they count in an index: also whoever has had ten thousand sessions. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index tickets_sessions on tickets (account_id) include (started_at, resolved_at, paid_at)
      where kind = 'remote' and (started_at is not null or resolved_at is not null);
    create index tickets_to_rate on tickets (account_id, closed_at) where status = 'closed' and rated_at is null;
    create index notifications_shown on notifications (customer_id, at desc, id desc) where archived_at is null and deleted_at is null;
    create index notifications_new on notifications (customer_id) where read_at is null and archived_at is null and deleted_at is null;
    create index notifications_archived on notifications (customer_id) where archived_at is not null and deleted_at is null;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index tickets_sessions, tickets_to_rate, notifications_shown, notifications_new, notifications_archived;
  `);
}
