import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What promises ask of the database: one breach is written down per ticket, target and round, one reminder per waiting; the
 * clock finds what is due without reading every ticket. Tickets that are open keep the promise that they have, and
 * nobody is told anew of those that are late already.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update tickets t set
      clock_started_at = coalesce((select max(a.at) from activities a where a.ticket_id = t.id and a.kind = 'ticket.reopened'), t.paid_at),
      waiting_since = case when t.status = 'waiting_for_customer' then
        coalesce((select max(a.at) from activities a where a.ticket_id = t.id and a.kind = 'ticket.waiting'), t.updated_at) end
      where t.status in ('open', 'in_progress', 'waiting_for_customer');
    update tickets t set
      first_answered_at = (select min(m.created_at) from ticket_messages m
        where m.ticket_id = t.id and m.author_kind = 'staff' and not m.internal and m.created_at >= t.clock_started_at),
      completion_breached_at = case when t.expected_at < coalesce(t.waiting_since, now()) then t.expected_at end
      where t.status in ('open', 'in_progress', 'waiting_for_customer');

    create index tickets_by_next_due on tickets (least(expected_at, case when first_answered_at is null then first_answer_due_at end))
      where status in ('open', 'in_progress', 'waiting_for_customer');
    create index tickets_by_waiting on tickets (waiting_since) where status = 'waiting_for_customer';

    create unique index activities_one_breach on activities (ticket_id, (data->>'target'), (data->>'round')) where kind = 'ticket.sla_breached';
    create unique index activities_one_reminder on activities (ticket_id, (data->>'since'), (data->>'reminder')) where kind = 'ticket.reminded';

    alter table tickets add constraint tickets_reminders check (reminders in (0, 1, 2));
    alter table services add constraint services_targets_minutes check (
      least(targets_low_first_answer, targets_low_completion, targets_normal_first_answer, targets_normal_completion,
        targets_high_first_answer, targets_high_completion, targets_urgent_first_answer, targets_urgent_completion) >= 1);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table services drop constraint services_targets_minutes;
    alter table tickets drop constraint tickets_reminders;
    drop index activities_one_reminder;
    drop index activities_one_breach;
    drop index tickets_by_waiting;
    drop index tickets_by_next_due;
  `);
}
