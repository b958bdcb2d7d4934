import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ExtraView } from '#collections/extras/view.ts';
import type { TaxInvoice } from '#collections/invoices/rules/document.ts';
import type { CheckoutView, PaymentListView } from '#collections/payments/view.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { signedInCustomer } from './bookings.ts';
import { testCms } from './test-cms.ts';
import { anOpenTicket, pageOf, send, signedInStaff } from './tickets.ts';

export type Refusal = {
  error: { code: string; message: string; fields?: Record<string, string> };
  extra?: ExtraView;
};

export const time = { kind: 'time', description: 'Moving everything over', minutes: 40 };
export const ssd = {
  kind: 'part',
  description: 'SSD 500 GB',
  hsn: '84717020',
  quantity: 2,
  unitPrice: 349_900,
  rateBp: 1800,
};
const book = {
  ...ssd,
  description: 'A book about it',
  hsn: '4901',
  quantity: 1,
  unitPrice: 10_050,
  rateBp: 0,
};
const everything = [time, ssd, book];
/** 40 minutes are three blocks of ₹249.75. */
export const total = 74_925 + 699_800 + 10_050;

/** A portal with a customer, the technician who has her tickets, and somebody who looks after money. */
export async function extrasDesk() {
  const cms = await testCms();
  const asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  const bala = await signedInStaff(cms, 'Bala Kumar');
  const anita = await signedInStaff(cms, 'Anita Pai', ['accounts']);

  async function aTicket(): Promise<{ id: string; number: string }> {
    const ticket = await anOpenTicket(cms, asha);
    await cms.sql('update tickets set assignee_id = $2 where id = $1', [ticket.id, bala.id]);
    return ticket;
  }

  const propose = (id: string, lines: unknown[] = everything, more: object = {}, who = bala) =>
    send<DeskTicketView & Refusal>(cms, `/desk/tickets/${id}/extras`, who, {
      ...{ key: randomUUID(), lines },
      ...more,
    });
  const answer = (id: string, approve: boolean, { revision, total }: { revision: number; total: number }) =>
    send<TicketDetailsView & Refusal>(cms, `/portal/extras/${id}/answer`, asha, { approve, revision, total });
  const extrasOf = async (number: string) => (await pageOf(cms, asha, number)).extras;

  async function proposed(lines?: unknown[]) {
    const ticket = await aTicket();
    const made = await propose(ticket.id, lines);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const [extra] = await extrasOf(ticket.number);
    if (!extra) throw new Error('nothing was asked');
    return { ticket, extra };
  }
  async function agreed(lines?: unknown[]) {
    const known = await proposed(lines);
    const said = await answer(known.extra.id, true, known.extra);
    expect(said.status, JSON.stringify(said.body)).toBe(200);
    return known;
  }

  const checkout = (id: string) => send<CheckoutView & Refusal>(cms, `/portal/extras/${id}/pay`, asha, {});
  async function payAt(orderId: string): Promise<void> {
    await cms.gateway.control('payments', { order_id: orderId });
    await cms.gateway.control('settle', {});
    await cms.drainJobs();
  }
  async function pay(id: string): Promise<string> {
    const { status, body } = await checkout(id);
    expect(status, JSON.stringify(body)).toBe(200);
    const orderId = body.checkout?.orderId ?? '';
    await payAt(orderId);
    return orderId;
  }

  return {
    ...{ cms, asha, bala, anita, aTicket, propose, answer, extrasOf, proposed, agreed, checkout, payAt, pay },
    change: (id: string, revision: number, lines: unknown[]) =>
      send<DeskTicketView & Refusal>(cms, `/desk/extras/${id}/change`, bala, { revision, lines }),
    withdraw: (id: string, who: { cookie: string } = bala) =>
      send<Refusal>(cms, `/desk/extras/${id}/withdraw`, who, {}),
    /** What waits for its payment, of a ticket. */
    dueOf: async (number: string) => {
      const view = await cms.fetch('/api/portal/views/payments', { cookie: asha.cookie });
      const { data } = (await view.json()) as { data: PaymentListView };
      return data.due
        .filter(({ ticketNumber }) => ticketNumber === number)
        .map(({ extra, amount }) => ({ extra, amount }));
    },
    invoicesOf: (ticket: string) =>
      cms.sql<{ number: string; total: number; extra: string | null; document: TaxInvoice }>(
        'select number, total::int as total, extra_id as extra, document from invoices where ticket_id = $1 order by issued_at, number',
        [ticket],
      ),
    booksBalance: async () => {
      const [row] = await cms.sql<{ sum: string }>(
        'select coalesce(sum(amount), 0) as sum from ledger_entries',
      );
      return Number(row?.sum);
    },
  };
}
