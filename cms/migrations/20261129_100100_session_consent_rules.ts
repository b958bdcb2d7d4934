import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What consents to sessions ask of the database: what was asked, agreed to and taken back is appended and never changed,
 * scopes are counted, words are stored with their own hash, and a consent is whole.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index session_scopes_count on session_scopes (ticket_id, number);
    alter table session_scopes add constraint session_scopes_whole check (number >= 1 and number = trunc(number) and scope <> '');
    create trigger append_only before update or delete on session_scopes for each row execute function refuse_change();
    create trigger never_truncate before truncate on session_scopes for each statement execute function refuse_change();

    create index session_consents_newest on session_consents (scope_id, id desc);
    alter table session_consents add constraint session_consents_whole check (
      case act
        when 'given' then signature is not null and signature <> '' and recording is not null and backup is not null
          and wording >= 1 and language is not null and words is not null
          and words_hash is not distinct from encode(sha256(convert_to(words, 'UTF8')), 'hex')
        else signature is null and recording is null and backup is null and wording is null and language is null
          and words is null and words_hash is null
      end);
    create trigger append_only before update or delete on session_consents for each row execute function refuse_change();
    create trigger never_truncate before truncate on session_consents for each statement execute function refuse_change();
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = any (array['session_scopes', 'session_consents'])
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** What customers have signed stays. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
