import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** A page of a list that is sorted by priority or by whose turn it is reads its own tickets, however many an account has. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index tickets_by_priority on tickets (account_id,
      (case urgency when 'urgent' then -1 when 'high' then -2 when 'normal' then -3 else -4 end) desc, created_at desc, id desc);
    create index tickets_by_turn on tickets (account_id,
      (case status when 'awaiting_payment' then -1 when 'waiting_for_customer' then -2 when 'in_progress' then -3
        when 'open' then -4 when 'resolved' then -5 when 'closed' then -6 else -7 end) desc, created_at desc, id desc);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index tickets_by_turn;
    drop index tickets_by_priority;
  `);
}
