import { ledgerOfGateway, ledgerOfPortal } from '../testing/judge.ts';
import type { Portal } from '../testing/processes.ts';
import type { Outcome } from './customer.ts';

export type Verdict = {
  /** Payments that the gateway holds money of and we do not know, or whose ticket is neither paid nor cancelled. */
  lost: string[];
  /** What exists twice: settling payments, invoices, receipts, credit notes of one refund. */
  doubled: string[];
  /** Where the two sets of books, or ours with itself, do not agree. */
  unexplained: string[];
};

/** So many of a hundred people who pay in the bank end as payments of ours; fewer, and the run has shown nothing. */
const fairShare = 0.7;

type MoneyBack = {
  status: string;
  paid: boolean;
  notes: number;
  /** What the cancellation promised, without further attempts. */
  refunds: number;
};

type StoredTicket = MoneyBack & {
  number: string;
  settling: number;
  invoices: number;
  receipts: number;
};

/** Judges by the gateway's ledger, our books and what people were sent. */
export async function judge(portal: Portal, outcomes: readonly Outcome[]): Promise<Verdict> {
  const verdict: Verdict = { lost: [], doubled: [], unexplained: [] };
  const gateway = await ledgerOfGateway(portal);
  const ours = await portal.sql<{ id: string; amount: number; refunded: number }>(
    "select gateway_payment_id as id, amount::int, amount_refunded::int as refunded from payments where status in ('captured', 'refunded')",
  );
  const known = new Map(ours.map((payment) => [payment.id, payment]));
  for (const line of gateway.lines) {
    if (line.in === 0) continue;
    const payment = known.get(line.payment_id);
    if (payment?.amount !== line.in) verdict.lost.push(`${line.payment_id}: ${line.in} paise at the gateway`);
    else if (payment.refunded !== line.out)
      verdict.unexplained.push(`${line.payment_id}: ${line.out} went back there, ${payment.refunded} here`);
  }
  for (const { id } of ours)
    if (!gateway.lines.some((line) => line.payment_id === id && line.in > 0))
      verdict.unexplained.push(`${id}: not at the gateway`);
  const numbers = outcomes.map(({ number }) => number);
  const tickets = await portal.sql<StoredTicket>(
    `select t.number, t.status, t.paid_at is not null as paid,
       (select count(*)::int from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null) as settling,
       (select count(*)::int from invoices i where i.ticket_id = t.id and i.extra_id is null) as invoices,
       (select count(*)::int from deliveries d join payments p on d.key like 'payment.received:' || p.id || ':%' where p.ticket_id = t.id and p.role = 'settling' and d.status = 'sent') as receipts,
       (select count(*)::int from credit_notes c join invoices i on i.id = c.invoice_id where i.ticket_id = t.id) as notes,
       (select count(*)::int from refunds r where r.ticket_id = t.id and r.reason in ('cancelled', 'late_payment') and r.retry_of_id is null) as refunds
     from tickets t where t.number = any($1)`,
    [numbers],
  );
  const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  if (new Set(numbers).size !== numbers.length) verdict.doubled.push('a ticket number was given twice');
  const paid = outcomes.filter(({ taken }) => taken.length > 0).length;
  if (paid < outcomes.length * fairShare)
    verdict.unexplained.push(`only ${paid} of ${outcomes.length} could pay`);
  for (const { number, taken, cancelled } of outcomes) {
    const ticket = byNumber.get(number);
    if (!ticket) {
      verdict.lost.push(`${number}: no such ticket`);
      continue;
    }
    if (taken.length > 0 && !ticket.paid && ticket.status !== 'cancelled')
      verdict.lost.push(`${number}: paid at the bank, ${ticket.status} here`);
    if (ticket.settling > 1 || ticket.invoices > 1 || ticket.receipts > 1 || ticket.notes > 1)
      verdict.doubled.push(`${number}: ${JSON.stringify(ticket)}`);
    if (ticket.paid && (ticket.settling !== 1 || ticket.invoices !== 1 || ticket.receipts !== 1))
      verdict.lost.push(`${number}: ${JSON.stringify(ticket)}`);
    const back = moneyBackOf(ticket, { cancelled, taken: taken.length });
    if (back) verdict.unexplained.push(`${number}: ${back}, ${JSON.stringify(ticket)}`);
  }
  await compareBooks(portal, gateway.net, verdict);
  return verdict;
}

/** What is wrong with what went back of a ticket, or null: a cancelled one that was paid gives back once, any other nothing. */
export function moneyBackOf(
  ticket: MoneyBack,
  outcome: { cancelled: boolean; taken: number },
): string | null {
  const { status, paid, notes, refunds } = ticket;
  if (outcome.cancelled !== (status === 'cancelled')) return `cancelled here, ${outcome.cancelled} there`;
  const due = outcome.cancelled && outcome.taken > 0 ? 1 : 0;
  if (refunds !== due) return `${refunds} refunds instead of ${due}`;
  const invoiced = outcome.cancelled && paid ? 1 : 0;
  return notes === invoiced ? null : `${notes} credit notes instead of ${invoiced}`;
}

async function compareBooks(portal: Portal, net: number, verdict: Verdict): Promise<void> {
  const books = await ledgerOfPortal(portal);
  const sum = Object.values(books).reduce((total, balance) => total + balance, 0);
  if (sum !== 0) verdict.unexplained.push(`our ledger sums to ${sum}`);
  if ((books.gateway ?? 0) !== net)
    verdict.unexplained.push(`the gateway holds ${net}, our books say ${books.gateway ?? 0}`);
  for (const account of ['receivable', 'refund_payable'])
    if ((books[account] ?? 0) !== 0) verdict.unexplained.push(`${account} is ${books[account]}`);
  for (const [table, series] of [
    ['invoices', 'series, financial_year'],
    ['credit_notes', 'financial_year'],
  ]) {
    const gaps = await portal.sql<{ number: string }>(
      `select number from (select number, sequence, row_number() over (partition by ${series} order by sequence) as place from ${table}) i where sequence <> place`,
    );
    for (const { number } of gaps) verdict.unexplained.push(`a gap before ${number}`);
  }
}
