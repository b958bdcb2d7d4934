import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What the conversation asks of the database: kept texts never change, one reading mark a person, whole numbers, restricted deletes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create trigger append_only before update or delete on message_edits for each row execute function refuse_change();
    create trigger never_truncate before truncate on message_edits for each statement execute function refuse_change();

    create unique index ticket_reads_once_by_customer on ticket_reads (ticket_id, customer_id) where customer_id is not null;
    create unique index ticket_reads_once_by_staff on ticket_reads (ticket_id, staff_id) where staff_id is not null;
    alter table ticket_reads add constraint ticket_reads_one_reader
      check ((side = 'customer') = (customer_id is not null) and (side = 'staff') = (staff_id is not null));

    alter table tickets add constraint tickets_rating_stars check (rating is null or (rating between 1 and 5 and rating = trunc(rating)));
    alter table modification_requests add constraint modification_requests_paise
      check (price_difference is null or price_difference = trunc(price_difference));
    create unique index modification_requests_one_open on modification_requests (ticket_id) where status = 'open';

    create index ticket_messages_by_ticket on ticket_messages (ticket_id, created_at, id);
    create index ticket_messages_search on ticket_messages using gin (body_text gin_trgm_ops) where not internal;
    create index activities_by_account on activities (account_id, id desc);
    create index activities_by_ticket on activities (ticket_id, at, id) where ticket_id is not null;
    create index tickets_by_assignee on tickets (assignee_id, status);
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = any (array['message_edits', 'ticket_reads', 'modification_requests'])
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** Kept texts are not thrown away again. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
