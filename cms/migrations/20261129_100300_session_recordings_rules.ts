import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What recordings ask of the database: one is only ever deleted, its bytes and its row say so together, and it never comes back. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table session_recordings add constraint session_recordings_deleted_whole
      check ((deleted_at is null) = (storage_key is not null) and (deleted_at is null) = (deleted_by is null));
    alter table session_recordings add constraint session_recordings_size check (size >= 1 and size = trunc(size));
    create index session_recordings_due on session_recordings (deletes_at) where deleted_at is null;
    create function refuse_recording_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.deleted_at is not null
        or row(new.id, new.filename, new.mime_type, new.size, new.sha256, new.ticket_id, new.account_id, new.customer_id, new.staff_id, new.consent_id, new.deletes_at, new.created_at)
          is distinct from row(old.id, old.filename, old.mime_type, old.size, old.sha256, old.ticket_id, old.account_id, old.customer_id, old.staff_id, old.consent_id, old.deletes_at, old.created_at)
        or (new.storage_key is not null and new.storage_key is distinct from old.storage_key) then
        raise exception 'a recording is only ever deleted' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger only_forward before update or delete on session_recordings for each row execute function refuse_recording_change();
    create trigger never_truncate before truncate on session_recordings for each statement execute function refuse_change();
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = 'session_recordings'
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** What was deleted stays deleted. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
