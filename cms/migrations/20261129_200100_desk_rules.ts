import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * A ticket goes on in one of its own account, that goes on nowhere else by then, and for good: so a chain has an end and
 * never becomes a circle. What the portal says about a ticket stays with it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function keep_merges() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.merged_into_id is not null then
        raise exception 'ticket % goes on in another for good', old.number using errcode = 'check_violation';
      end if;
      perform 1 from tickets o where o.id = new.merged_into_id and o.id <> new.id and o.account_id = new.account_id
        and o.merged_into_id is null for share;
      if not found then
        raise exception 'ticket % cannot go on there', new.number using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger merges_of_new before insert on tickets for each row
      when (new.merged_into_id is not null) execute function keep_merges();
    create trigger merges before update of merged_into_id on tickets for each row
      when (new.merged_into_id is distinct from old.merged_into_id) execute function keep_merges();
    alter table tickets
      add constraint tickets_merged_at check ((merged_into_id is null) = (merged_at is null)),
      drop constraint tickets_merged_into_id_tickets_id_fk,
      add constraint tickets_merged_into_id_tickets_id_fk foreign key (merged_into_id) references tickets (id) on delete restrict;
    alter table ticket_messages
      drop constraint ticket_messages_about_id_tickets_id_fk,
      add constraint ticket_messages_about_id_tickets_id_fk foreign key (about_id) references tickets (id) on delete restrict;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop trigger merges on tickets;
    drop trigger merges_of_new on tickets;
    drop function keep_merges;
    alter table tickets drop constraint tickets_merged_at;
  `);
}
