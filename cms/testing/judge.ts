import { expect } from 'vitest';
import type { Portal } from './processes.ts';
import { until } from './until.ts';

type GatewayLine = {
  payment_id: string;
  order_id: string;
  currency: string;
  in: number;
  out: number;
  held: number;
};

/** Money at the gateway in paise, rupee payments alone: `in` was captured, `out` went back. */
export async function ledgerOfGateway(portal: Portal, orderId?: string) {
  const where = orderId ? `ledger?order_id=${orderId}` : 'ledger';
  const { payments } = await portal.gateway.control<{ payments: GatewayLine[] }>(where);
  const lines = payments.filter(({ currency }) => currency === 'INR');
  const sum = (side: 'in' | 'out' | 'held') => lines.reduce((total, line) => total + line[side], 0);
  return { in: sum('in'), out: sum('out'), held: sum('held'), net: sum('in') - sum('out'), lines };
}

/** Our own books: the balance of each account, in paise. */
export async function ledgerOfPortal(portal: Portal): Promise<Record<string, number>> {
  const rows = await portal.sql<{ account: string; balance: string }>(
    'select account, sum(amount) as balance from ledger_entries group by account',
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, Number(balance)]));
}

/** Both sets of books agree, every posting balances, and nobody owes for what was paid. */
export async function expectBooksToAgree(portal: Portal): Promise<void> {
  const theirs = await until('the refunds to be booked', async () => {
    const gateway = await ledgerOfGateway(portal);
    const { gateway: ours = 0 } = await ledgerOfPortal(portal);
    return ours === gateway.net && gateway;
  });
  const ours = await ledgerOfPortal(portal);
  expect(ours.gateway ?? 0).toBe(theirs.net);
  expect(ours.receivable ?? 0).toBe(0);
  expect(Object.values(ours).reduce((total, balance) => total + balance, 0)).toBe(0);
  const off = await portal.sql('select posting from ledger_entries group by posting having sum(amount) <> 0');
  expect(off).toEqual([]);
}

type Paid = {
  id: string;
  status: string;
  paid: boolean;
  payment: string | null;
  invoice: string | null;
  settling: number;
  invoices: number;
  orders: number;
};

/**
 * A ticket is paid exactly once: one open ticket, one settling payment, one invoice in an unbroken series, balanced
 * books that agree with the gateway's, one notification, one receipt.
 */
export async function once(portal: Portal, number: string): Promise<{ invoice: string }> {
  await until(`the receipt of ${number} to be sent`, async () => {
    const sent = await receipts(portal, number);
    return sent.some(({ status }) => status === 'sent');
  });
  await portal.quiet();
  const ticket = await paidTicket(portal, number);
  expect(ticket).toMatchObject({ status: 'open', paid: true, settling: 1, invoices: 1, orders: 1 });
  const notifications = await portal.sql(
    "select 1 from notifications where kind = 'payment.received' and ticket_id = $1",
    [ticket.id],
  );
  expect(notifications).toHaveLength(1);
  expect(await receipts(portal, number)).toMatchObject([{ status: 'sent' }]);
  const mails = portal.mails().filter(({ text }) => text.includes(ticket.invoice ?? 'no invoice'));
  expect(
    mails.map(({ subject, messageId }) => `${subject} ${messageId}`),
    `receipts of ${number}`,
  ).toHaveLength(1);
  const posted = await portal.sql('select distinct posting from ledger_entries where posting = any($1)', [
    [`payment:${ticket.payment}`, `invoice:${ticket.invoice}`],
  ]);
  expect(posted).toHaveLength(2);
  await expectUnbrokenSeries(portal);
  await expectBooksToAgree(portal);
  return { invoice: ticket.invoice ?? '' };
}

/** Nothing came of it: the ticket waits for its payment, nothing was issued for it. */
export async function stillUnpaid(portal: Portal, number: string): Promise<void> {
  await portal.quiet();
  const ticket = await paidTicket(portal, number);
  expect(ticket).toMatchObject({ status: 'awaiting_payment', paid: false, settling: 0, invoices: 0 });
}

/** Numbers of invoices, and of credit notes, are 1, 2, 3 … in each financial year without a gap (CGST Rules, rules 46(b), 53). */
export async function expectUnbrokenSeries(portal: Portal): Promise<void> {
  for (const series of ['invoices', 'credit_notes']) {
    const rows = await portal.sql<{ year: string; sequence: number }>(
      `select financial_year as year, sequence::int as sequence from ${series} order by financial_year, sequence`,
    );
    for (const [year, members] of Map.groupBy(rows, (row) => row.year)) {
      const expected = members.map((_, place) => place + 1);
      expect(
        members.map(({ sequence }) => sequence),
        `${series} of ${year}`,
      ).toEqual(expected);
    }
  }
}

async function paidTicket(portal: Portal, number: string): Promise<Paid> {
  const [ticket] = await portal.sql<Paid>(
    `select t.id, t.status, t.paid_at is not null as paid,
       (select gateway_payment_id from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null) as payment,
       (select i.number from invoices i where i.ticket_id = t.id and i.extra_id is null) as invoice,
       (select count(*)::int from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null) as settling,
       (select count(*)::int from invoices i where i.ticket_id = t.id and i.extra_id is null) as invoices,
       (select count(*)::int from payment_orders o where o.ticket_id = t.id and o.extra_id is null and o.status = 'paid') as orders
     from tickets t where t.number = $1`,
    [number],
  );
  if (!ticket) throw new Error(`no ticket ${number}`);
  return ticket;
}

function receipts(portal: Portal, number: string): Promise<{ status: string }[]> {
  return portal.sql(
    `select d.status from deliveries d join payments p on d.key like 'payment.received:' || p.id || ':%'
     join tickets t on t.id = p.ticket_id where t.number = $1`,
    [number],
  );
}
