import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What extra work and parts ask of the database: the total is its lines, nothing of a proposal changes once it is answered, what
 * is owed was agreed to, each has one open order, one settling payment and one invoice beside those of its ticket, and no row is
 * deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table extras add constraint extras_total_paise check (total >= 100 and total = trunc(total));
    alter table extras add constraint extras_agreed_before_owed
      check (status not in ('approved', 'paid') or (answered_at is not null and answered_by_id is not null and agreed is not null));
    alter table extras add constraint extras_paid_once check ((status = 'paid') = (paid_at is not null));
    alter table extras add constraint extras_withdrawn_once check ((status = 'withdrawn') = (withdrawn_at is not null));
    alter table extras add constraint extras_of_ticket unique (id, ticket_id);
    create index extras_waiting on extras (account_id) where status in ('proposed', 'approved');

    create function guard_extra() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'extras are kept' using errcode = 'restrict_violation';
      end if;
      if new.total <> (select coalesce(sum((line->>'amount')::numeric), 0) from jsonb_array_elements(new.lines) line) then
        raise exception 'the total of an extra is the sum of its lines' using errcode = 'check_violation';
      end if;
      if tg_op = 'INSERT' then
        return new;
      end if;
      if row(new.id, new.key, new.ticket_id, new.account_id, new.customer_id, new.created_at)
          is distinct from row(old.id, old.key, old.ticket_id, old.account_id, old.customer_id, old.created_at)
        or (new.status <> old.status and (old.status::text, new.status::text) not in (
          ('proposed', 'approved'), ('proposed', 'declined'), ('proposed', 'withdrawn'), ('approved', 'paid'), ('approved', 'withdrawn')))
        or (old.status in ('declined', 'withdrawn', 'paid') and new is distinct from old)
        or (old.status = 'approved' and row(new.answered_at, new.answered_by_id, new.agreed)
          is distinct from row(old.answered_at, old.answered_by_id, old.agreed))
        or ((old.status <> 'proposed' or new.status <> 'proposed') and row(new.revision, new.lines, new.total, new.proposed_by_id, new.proposed_at)
          is distinct from row(old.revision, old.lines, old.total, old.proposed_by_id, old.proposed_at))
        or ((new.lines is distinct from old.lines or new.total <> old.total) and new.revision <> old.revision + 1) then
        raise exception 'an extra changes only while nobody has answered it, and then moves only forward' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger only_forward before insert or update or delete on extras for each row execute function guard_extra();
    create trigger never_truncate before truncate on extras for each statement execute function refuse_change();

    drop index payment_orders_one_open;
    create unique index payment_orders_one_open on payment_orders (ticket_id) where status in ('new', 'open') and extra_id is null;
    create unique index payment_orders_one_open_extra on payment_orders (extra_id) where status in ('new', 'open');
    drop index payments_one_settling;
    create unique index payments_one_settling on payments (ticket_id) where role = 'settling' and extra_id is null;
    create unique index payments_one_settling_extra on payments (extra_id) where role = 'settling';
    drop index invoices_one_per_ticket;
    create unique index invoices_one_per_ticket on invoices (ticket_id) where series = 'INV' and extra_id is null;
    create unique index invoices_one_per_extra on invoices (extra_id) where series = 'INV';

    alter table payment_orders add constraint payment_orders_extra_of_ticket
      foreign key (extra_id, ticket_id) references extras (id, ticket_id) on delete restrict;
    alter table payments add constraint payments_extra_of_ticket
      foreign key (extra_id, ticket_id) references extras (id, ticket_id) on delete restrict;
    alter table invoices add constraint invoices_extra_of_ticket
      foreign key (extra_id, ticket_id) references extras (id, ticket_id) on delete restrict;
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and (con.conrelid = 'extras'::regclass or con.confrelid = 'extras'::regclass)
          and con.conrelid::regclass::text not like 'payload%'
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** What customers have agreed to and paid is not taken back. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
