import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What receipts of sessions ask of the database: they are appended and never changed, and a session does not end before it began. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table session_receipts add constraint session_receipts_whole check (ended_at >= started_at and price >= 0 and price = trunc(price));
    create index session_receipts_newest on session_receipts (ticket_id, ended_at desc, id desc);
    create trigger append_only before update or delete on session_receipts for each row execute function refuse_change();
    create trigger never_truncate before truncate on session_receipts for each statement execute function refuse_change();
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = 'session_receipts'
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** What customers were given stays. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
