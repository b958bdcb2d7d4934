import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What Payload's schema cannot say: append-only tables, balanced postings, one-of-a-kind rows, whole paise, restricted deletes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create trigger append_only before update or delete on invoices for each row execute function refuse_change();
    create trigger append_only before update or delete on ledger_entries for each row execute function refuse_change();
    create trigger append_only before update or delete on activities for each row execute function refuse_change();
    create trigger append_only before update or delete on consents for each row execute function refuse_change();
    create trigger append_only before update or delete on legal_notices for each row execute function refuse_change();
    create trigger append_only before update or delete on legal_notices_sections for each row execute function refuse_change();
    create trigger never_truncate before truncate on invoices for each statement execute function refuse_change();
    create trigger never_truncate before truncate on ledger_entries for each statement execute function refuse_change();
    create trigger never_truncate before truncate on activities for each statement execute function refuse_change();
    create trigger never_truncate before truncate on legal_notices for each statement execute function refuse_change();
    create trigger never_truncate before truncate on legal_notices_sections for each statement execute function refuse_change();
    create trigger never_truncate before truncate on consents for each statement execute function refuse_change();

    create function expect_balance() returns trigger language plpgsql as $$
    declare rest numeric;
    begin
      select sum(amount) into rest from ledger_entries where posting = new.posting;
      if rest <> 0 then
        raise exception 'posting % is off by % paise', new.posting, rest using errcode = 'check_violation';
      end if;
      return null;
    end $$;

    create constraint trigger balanced after insert on ledger_entries
      deferrable initially deferred for each row execute function expect_balance();

    create unique index ledger_entries_once on ledger_entries (posting, account);
    create unique index payment_orders_one_open on payment_orders (ticket_id) where status in ('new', 'open');
    create unique index payments_one_settling on payments (ticket_id) where role = 'settling';
    create unique index addresses_one_primary on addresses (account_id) where kind = 'primary';
    create unique index invoices_serial on invoices (series, financial_year, sequence);
    create unique index invoices_one_per_ticket on invoices (ticket_id) where series = 'INV';

    alter table tickets add constraint tickets_price_paise check (price >= 0 and price = trunc(price));
    alter table payment_orders add constraint payment_orders_amount_paise check (amount >= 100 and amount = trunc(amount));
    alter table payments add constraint payments_amount_paise
      check (amount >= 0 and amount = trunc(amount) and amount_refunded >= 0 and amount_refunded <= amount and amount_refunded = trunc(amount_refunded));
    alter table refunds add constraint refunds_amount_paise check (amount > 0 and amount = trunc(amount));
    alter table invoices add constraint invoices_total_paise check (total >= 0 and total = trunc(total));
    alter table ledger_entries add constraint ledger_entries_amount_paise check (amount <> 0 and amount = trunc(amount));
    alter table services_tiers add constraint services_tiers_price_paise check (price >= 0 and price = trunc(price));

    create index tickets_by_account on tickets (account_id, created_at desc, id desc);
    create index tickets_by_account_status on tickets (account_id, status);
    create index tickets_search on tickets using gin (number gin_trgm_ops, subject gin_trgm_ops, description_text gin_trgm_ops);
    create index payments_by_account on payments (account_id, attempted_at desc);
    create index payment_orders_waiting on payment_orders (created_at) where status in ('new', 'open');
    create index invoices_by_account on invoices (account_id, issued_at desc);
    create index activities_log_ins on activities (customer_id, at desc) where kind = 'account.logged_in';
    create index notifications_by_customer on notifications (customer_id, at desc, id desc);
    create index notifications_unread on notifications (customer_id) where read_at is null;
    create index customers_search on customers using gin (name gin_trgm_ops, email gin_trgm_ops);

    create unlogged table rate_limits (key text primary key, points integer not null default 0, expire bigint);
  `);

  // Payload lets a deleted row silently leave its money and history behind (ON DELETE SET NULL).
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.conrelid::regclass::text = any (array[
          'tickets', 'ticket_messages', 'attachments', 'invoices', 'invoice_states', 'payments', 'payment_orders', 'refunds',
          'ledger_entries', 'activities', 'customers', 'addresses', 'billing_profiles', 'consents', 'services'])
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** Documents and ledger entries exist from here on; there is no way back that keeps them. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
