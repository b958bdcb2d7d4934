import type { SignedIn } from '../testing/bookings.ts';
import { createBooking } from '../testing/bookings.ts';
import type { TestCms } from '../testing/test-cms.ts';

/** What a customer has of money that goes back. Tickets and documents by their number, everything else by its id. */
export type MoneyBack = {
  /** Not paid, for her to cancel and for the desk to. */
  cancellableTicket: string;
  deskCancellable: string;
  creditNote: string;
  /** Failed: one to try again, one that was transferred. */
  failedRefund: string;
  transferredRefund: string;
  /** Made at the gateway, nobody has decided about its credit note. */
  undecidedRefund: string;
};

/** A ticket that was paid and cancelled, with its credit note, and refunds in the states that the desk's doors ask for. */
export async function moneyBack(
  cms: TestCms,
  who: SignedIn,
  has: { payment: string; paid: (ticket: string) => Promise<void> },
): Promise<MoneyBack> {
  const { number } = await createBooking(cms, who);
  await has.paid(number);
  const cancelled = await cms.fetch(`/api/portal/tickets/${number}/cancel`, {
    body: { reason: 'solved_itself', expectedRefund: 49_900 },
    cookie: who.cookie,
  });
  if (!cancelled.ok) throw new Error(`cancel: ${cancelled.status} ${await cancelled.text()}`);
  const { creditNote } = (await cancelled.json()) as { creditNote: string };
  const refund = async (name: string, status: string, more: { reason: string; credit: string }) => {
    const [row] = await cms.sql<{ id: string }>(
      `insert into refunds (id, key, payment_id, account_id, ticket_id, amount, reason, status, credit)
       select uuidv7(), $2 || ' of ' || id, id, account_id, ticket_id, 100, $3, $4, $5 from payments where id = $1 returning id`,
      [has.payment, name, more.reason, status, more.credit],
    );
    return row?.id ?? '';
  };
  const owed = { reason: 'desk', credit: 'not_needed' };
  return {
    cancellableTicket: (await createBooking(cms, who)).number,
    deskCancellable: (await createBooking(cms, who)).number,
    creditNote,
    failedRefund: await refund('failed', 'failed', owed),
    transferredRefund: await refund('transferred', 'failed', owed),
    undecidedRefund: await refund('undecided', 'processed', { reason: 'gateway', credit: 'to_decide' }),
  };
}
