import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What refunds and credit notes ask of the database: notes never change and number without a gap, no more goes back or is
 * credited than was paid or invoiced, no refund is brought twice, restricted deletes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create trigger append_only before update or delete on credit_notes for each row execute function refuse_change();
    create trigger never_truncate before truncate on credit_notes for each statement execute function refuse_change();
    create unique index credit_notes_serial on credit_notes (financial_year, sequence);
    create index credit_notes_by_account on credit_notes (account_id, issued_at desc);
    alter table credit_notes add constraint credit_notes_total_paise check (total > 0 and total = trunc(total));

    create unique index refunds_one_retry on refunds (retry_of_id) where status = 'requested';
    create index payments_refunded on payments (id) where amount_refunded > 0;
    create index refunds_waiting on refunds (updated_at) where status in ('requested', 'pending');
    alter table refunds add constraint refunds_retry_credits_nothing check (retry_of_id is null or credit = 'not_needed');

    create function expect_refunds_within_payment() returns trigger language plpgsql as $$
    declare paid numeric; promised numeric; moving numeric; is_new boolean;
    begin
      select amount into paid from payments where id = new.payment_id for no key update;
      -- What the gateway has done is booked whatever we had written down; only a row of ours that is new has to fit beside it.
      select tg_op = 'INSERT' and gateway_refund_id is null into is_new from refunds where id = new.id;
      select coalesce(sum(amount) filter (where retry_of_id is null and reason <> 'gateway'), 0),
             coalesce(sum(amount) filter (where status <> 'failed' and (is_new or gateway_refund_id is not null)), 0)
        into promised, moving from refunds where payment_id = new.payment_id;
      if promised > paid or moving > paid then
        raise exception 'refunds of % and % paise for a payment of %', promised, moving, paid using errcode = 'check_violation';
      end if;
      if is_new and exists (
        select 1 from refunds root where root.id = new.retry_of_id and root.amount <
          (select sum(a.amount) from refunds a where coalesce(a.retry_of_id, a.id) = root.id and a.status <> 'failed')) then
        raise exception 'attempts of more than the refund %', new.retry_of_id using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger within_payment after insert or update on refunds
      deferrable initially deferred for each row execute function expect_refunds_within_payment();

    create function expect_credits_within_invoice() returns trigger language plpgsql as $$
    declare invoiced numeric; credited numeric;
    begin
      select total into invoiced from invoices where id = new.invoice_id for no key update;
      select sum(total) into credited from credit_notes where invoice_id = new.invoice_id;
      if credited > invoiced then
        raise exception 'credit notes of % paise for an invoice of %', credited, invoiced using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger within_invoice after insert on credit_notes
      deferrable initially deferred for each row execute function expect_credits_within_invoice();
  `);
  await db.execute(sql`
    do $$
    declare link record;
    begin
      for link in
        select con.conname, con.conrelid::regclass as source, pg_get_constraintdef(con.oid) as definition
        from pg_constraint con
        where con.contype = 'f' and con.confdeltype <> 'r'
          and con.conrelid::regclass::text = any (array['credit_notes', 'refunds', 'ledger_entries'])
      loop
        execute format('alter table %s drop constraint %I', link.source, link.conname);
        execute format('alter table %s add constraint %I %s', link.source, link.conname,
          regexp_replace(link.definition, 'ON DELETE [A-Z ]+?(?= ON UPDATE| DEFERRABLE|$)', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `);
}

/** Credit notes exist from here on; there is no way back that keeps them. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
