import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Who of the two sides spoke last, and when, stands with the ticket: the queues of the desk ask it of every ticket that
 * is worked on. What is over gets it with the message that takes it up again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function keep_last_word() returns trigger language plpgsql as $$
    begin
      update tickets set last_word_by = new.author_kind::text::enum_tickets_last_word_by, last_word_at = new.created_at
        where id = new.ticket_id and (last_word_at is null or last_word_at <= new.created_at);
      return null;
    end $$;
    create trigger last_word after insert on ticket_messages for each row
      when (new.author_kind <> 'system' and not new.internal) execute function keep_last_word();

    update tickets t set last_word_by = said.by::enum_tickets_last_word_by, last_word_at = said.at
      from tickets w cross join lateral (
        select m.author_kind::text as by, m.created_at as at from ticket_messages m
        where m.ticket_id = w.id and m.author_kind <> 'system' and not m.internal order by m.created_at desc, m.id desc limit 1) said
      where w.id = t.id and w.status in ('open', 'in_progress', 'waiting_for_customer', 'resolved');
    create index tickets_at_work on tickets (status, assignee_id)
      where status in ('open', 'in_progress', 'waiting_for_customer', 'resolved');
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index tickets_at_work;
    drop trigger last_word on ticket_messages;
    drop function keep_last_word;
  `);
}
