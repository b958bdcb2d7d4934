import type { PayloadRequest } from 'payload';
import { escapeLike } from '#collections/tickets/rules/search.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import type { DeskHit } from '../view.ts';

type Row = { kind: DeskHit['kind']; id: string; title: string; detail: string; amount: string | null };

const places: Record<DeskHit['kind'], string> = {
  ticket: '/admin/collections/tickets',
  customer: '/admin/collections/customers',
  payment: '/admin/collections/payments',
  invoice: '/admin/collections/invoices',
};

const perKind = 8;

/** Finds ticket, customer, payment and invoice by number, name, phone or e-mail; each role sees only its own. */
export async function searchDesk(
  req: PayloadRequest,
  caller: StaffCaller,
  typed: string,
): Promise<DeskHit[]> {
  if (typed.length < 2) return [];
  const like = `%${escapeLike(typed)}%`;
  const digits = typed.replace(/\D/g, '');
  const phone = digits.length >= 4 ? `%${digits}%` : '%no phone was typed%';
  const may = (role: 'technician' | 'accounts') =>
    caller.roles.includes('admin') || caller.roles.includes(role);
  const person = sql`(c.name ilike ${like} or c.email ilike ${like} or regexp_replace(coalesce(c.phone, ''), '\\D', '', 'g') like ${phone})`;
  if (!may('technician') && !may('accounts')) return [];
  const parts = [
    sql`(select 'customer' as kind, c.id, c.name as title, concat_ws(' · ', c.email, c.phone) as detail, null::numeric as amount, c.created_at as at
         from customers c where ${person} order by c.created_at desc limit ${perKind})`,
    sql`(select 'ticket' as kind, t.id, concat_ws(' · ', t.number, t.subject) as title, concat_ws(' · ', c.name, replace(t.status::text, '_', ' ')) as detail, null::numeric, t.created_at
         from tickets t join customers c on c.id = t.customer_id where t.number ilike ${like} or t.subject ilike ${like} or ${person} order by t.created_at desc limit ${perKind})`,
  ];
  if (may('accounts')) {
    parts.push(
      sql`(select 'payment' as kind, p.id, p.gateway_payment_id as title, concat_ws(' · ', c.name, t.number, p.status) as detail, p.amount, p.created_at
           from payments p join customers c on c.id = p.customer_id left join tickets t on t.id = p.ticket_id
           where p.gateway_payment_id ilike ${like} or t.number ilike ${like} or ${person} order by p.created_at desc limit ${perKind})`,
      sql`(select 'invoice' as kind, i.id, i.number as title, concat_ws(' · ', c.name, t.number) as detail, i.total, i.issued_at
           from invoices i join customers c on c.id = i.customer_id left join tickets t on t.id = i.ticket_id
           where i.number ilike ${like} or t.number ilike ${like} or ${person} order by i.issued_at desc limit ${perKind})`,
    );
  }
  const rows = await query<Row>(
    req,
    sql`select kind, id, title, detail, amount from (${sql.join(parts, sql` union all `)}) hits`,
  );
  return rows.map((row) => ({
    kind: row.kind,
    title: row.title,
    detail: row.amount === null ? row.detail : `${row.detail} · ${formatInr(paise(Number(row.amount)))}`,
    href: `${places[row.kind]}/${row.id}`,
  }));
}
