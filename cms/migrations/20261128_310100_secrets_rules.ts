import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What secrets ask of the database: what was sealed is gone as soon as it is over and never comes back, nothing of it is
 * changed, a member of staff has one key at a time whose private half goes with it, no row is deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table staff_keys add constraint staff_keys_locked_while_current check ((locked is null) = (retired_at is not null));
    create unique index staff_keys_one_each on staff_keys (staff_id) where retired_at is null;
    create function refuse_key_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.retired_at is not null
        or row(new.id, new.staff_id, new.public_key, new.fingerprint, new.created_at)
          is distinct from row(old.id, old.staff_id, old.public_key, old.fingerprint, old.created_at)
        or (new.locked is not null and new.locked is distinct from old.locked) then
        raise exception 'a key is only ever retired' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger only_retired before update or delete on staff_keys for each row execute function refuse_key_change();
    create trigger never_truncate before truncate on staff_keys for each statement execute function refuse_change();

    alter table secret_drops add constraint secret_drops_sealed_while_open check ((sealed is null) = (ended_at is not null));
    alter table secret_drops add constraint secret_drops_open_states check ((state in ('waiting', 'handed_out')) = (ended_at is null));
    alter table secret_drops add constraint secret_drops_handed_out
      check ((handed_out_at is null) = (opening is null) and (state <> 'handed_out' or opening is not null) and (state <> 'waiting' or opening is null));
    create index secret_drops_by_ticket on secret_drops (ticket_id, created_at desc, id);
    create index secret_drops_open on secret_drops (expires_at) where ended_at is null;
    create function refuse_secret_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.ended_at is not null
        or row(new.id, new.ticket_id, new.account_id, new.customer_id, new.staff_id, new.key_id, new.expires_at, new.created_at)
          is distinct from row(old.id, old.ticket_id, old.account_id, old.customer_id, old.staff_id, old.key_id, old.expires_at, old.created_at)
        or (new.sealed is not null and new.sealed is distinct from old.sealed)
        or (old.opening is not null and new.opening is distinct from old.opening) then
        raise exception 'a secret is only ever handed out and ended' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger only_forward before update or delete on secret_drops for each row execute function refuse_secret_change();
    create trigger never_truncate before truncate on secret_drops for each statement execute function refuse_change();
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = any (array['secret_drops', 'staff_keys'])
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** What was sealed is not kept any longer by it. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
