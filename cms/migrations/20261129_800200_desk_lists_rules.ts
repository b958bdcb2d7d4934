import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** A list of the desk is read from an index that stands in its order, and its queue is counted there. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const inTurn =
    sql.raw(`coalesce(case when last_word_by = 'customer' then greatest(last_word_at, paid_at) end, 'infinity'::timestamptz),
    coalesce(expected_at, 'infinity'::timestamptz), coalesce(created_at, 'infinity'::timestamptz), id`);
  const hasClock = sql.raw(`status in ('open', 'in_progress', 'waiting_for_customer')`);
  await db.execute(sql`
    create index tickets_mine_in_turn on tickets (assignee_id, ${inTurn}) where ${hasClock};
    create index tickets_unassigned_in_turn on tickets (${inTurn}) where ${hasClock} and assignee_id is null;
    create index tickets_for_us_in_turn on tickets (${inTurn}) where status in ('open', 'in_progress', 'resolved') and last_word_by = 'customer';
    create index tickets_due_next on tickets (coalesce(least(expected_at, case when first_answered_at is null then first_answer_due_at end), 'infinity'::timestamptz), id)
      where ${hasClock};
    create index tickets_untouched on tickets (coalesce(updated_at, 'infinity'::timestamptz), id) where status = 'waiting_for_customer';
    create index tickets_resolved_lately on tickets (coalesce(resolved_at, 'infinity'::timestamptz), id) where status = 'resolved';
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index tickets_mine_in_turn, tickets_unassigned_in_turn, tickets_for_us_in_turn, tickets_due_next, tickets_untouched, tickets_resolved_lately;
  `);
}
