import type { PayloadRequest } from 'payload';
import { endExtras } from '#collections/extras/operations/end-extras.ts';
import { giveBackExtras } from '#collections/refunds/operations/give-back-extras.ts';
import type { CancellationOffer } from '#collections/refunds/operations/load-offer.ts';
import { loadOffer } from '#collections/refunds/operations/load-offer.ts';
import { requestRefund } from '#collections/refunds/operations/request-refund.ts';
import { endSecrets } from '#collections/secret-drops/operations/end-secrets.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { DomainError } from '#kernel/errors.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { CancelInput, DeskCancelInput } from '../cancel-contract.ts';
import { cancelWords } from '../cancel-words.ts';
import { isMoveOf } from '../rules/moves.ts';
import { ensureMove } from './apply-move.ts';
import { auditTicket } from './audit-ticket.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockOwnTicket, lockTicket } from './locked-ticket.ts';

/** What became of it: the amount that goes back, and the credit note of it. A repeat answers the same. */
export type CancelledView = { number: string; refund: Paise; creditNote: string | null };

/**
 * A customer cancels her ticket before the work begins. Everything that it means happens in one transaction under the
 * ticket's lock: status, order, credit note, refund row; the gateway is asked by a job afterwards. A payment that is under
 * way has either settled the ticket before, or finds it cancelled and goes back by itself. What was paid for extra work
 * goes back in full.
 * @throws DomainError `stale` when the refund is not the one that she was shown, `illegal_move` when work has begun
 */
export async function cancelTicket(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: CancelInput,
): Promise<CancelledView> {
  return inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    if (ticket.status === 'cancelled') return asCancelled(req, ticket);
    ensureMove(req, ticket, 'cancel', 'customer');
    const offer = await loadOffer(req, {
      ticket: ticket.id,
      by: 'customer',
      settings: await loadSettings(req),
    });
    if (offer.amount !== input.expectedRefund) {
      throw new DomainError('stale', cancelWords().changed(formatInr(offer.amount)), {
        detail: { expected: input.expectedRefund, now: offer.amount },
      });
    }
    return cancel(req, ticket, { offer, refund: offer.amount, by: caller, input });
  });
}

/**
 * Staff cancel a ticket that nobody has paid; or a paid one, also when work has begun, and decide what goes back: at most
 * what is left of the payment. Who may do which is in the table of moves.
 * @throws DomainError `invalid` when it is more, `illegal_move` when it is not theirs, or was paid meanwhile
 */
export async function cancelTicketByStaff(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  input: DeskCancelInput,
): Promise<CancelledView> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    const { refund = 0 } = input;
    if (ticket.status === 'cancelled') {
      const done = await asCancelled(req, ticket);
      if (done.refund === refund) return done;
    }
    const move = input.refund === undefined ? 'cancel_unpaid' : 'cancel_by_staff';
    if (!isMoveOf(move, caller.roles)) throw new DomainError('illegal_move', cancelWords().notYours);
    ensureMove(req, ticket, move, 'staff');
    const offer = await loadOffer(req, {
      ticket: ticket.id,
      by: 'staff',
      settings: await loadSettings(req),
    });
    const left = offer.payment?.left ?? 0;
    if (refund > left) {
      throw new DomainError('invalid', cancelWords().tooMuch(formatInr(paise(left))), {
        fields: { refund: cancelWords().tooMuch(formatInr(paise(left))) },
      });
    }
    await auditTicket(req, ticket, 'ticket.cancelled', {
      status: { before: ticket.status, after: 'cancelled' },
    });
    return cancel(req, ticket, { offer, refund: paise(refund), by: caller, input });
  });
}

type Cancellation = {
  offer: CancellationOffer;
  refund: Paise;
  by: CustomerCaller | StaffCaller;
  input: Partial<Pick<CancelInput, 'reason'>> & { words?: string };
};

async function cancel(req: PayloadRequest, ticket: LockedTicket, of: Cancellation): Promise<CancelledView> {
  const { offer, refund, by, input } = of;
  const isCustomer = by.collection === 'customers';
  const now = nowOf(req).toISOString();
  await query(
    req,
    sql`update tickets set status = 'cancelled', cancelled_at = ${now}::timestamptz, cancelled_by = ${isCustomer ? 'customer' : 'staff'},
          cancel_reason = ${input.reason ?? null}, cancel_words = ${input.words || null}, revision = revision + 1, updated_at = now()
        where id = ${ticket.id}::uuid`,
  );
  await endExtras(req, sql`x.ticket_id = ${ticket.id}::uuid`);
  await query(
    req,
    sql`update payment_orders set status = 'cancelled', updated_at = now() where ticket_id = ${ticket.id}::uuid and status in ('new', 'open')`,
  );
  await endSecrets(req, sql`d.ticket_id = ${ticket.id}::uuid`, 'ticket_over');
  await record(req, {
    kind: 'ticket.cancelled',
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: isCustomer ? 'customer' : 'staff', id: by.id },
    ticket: ticket.id,
    data: { number: ticket.number, refund, reason: input.reason ?? null },
  });
  const asked =
    offer.payment && refund > 0
      ? await requestRefund(req, {
          key: `cancel_${offer.payment.gatewayPaymentId}`,
          payment: offer.payment.payment,
          amount: refund,
          reason: 'cancelled',
          words: isCustomer ? null : (input.words ?? null),
          requestedBy: isCustomer ? null : by.id,
          sentence: cancelWords().sentence(ticket.number),
        })
      : null;
  // What was agreed to beyond the booked price is no less undone; once work has begun a person decides.
  if (ticket.startedAt === null) await giveBackExtras(req, ticket.id, cancelWords().sentence(ticket.number));
  await enqueue(req, 'notice', { event: 'ticket.cancelled', subject: ticket.id });
  return { number: ticket.number, refund, creditNote: asked?.creditNote ?? null };
}

/** A double click, a second tab, a lost answer: what was done then. */
async function asCancelled(req: PayloadRequest, ticket: LockedTicket): Promise<CancelledView> {
  const row = await queryOne<{ refund: string; creditNote: string | null }>(
    req,
    sql`select r.amount as refund, n.number as "creditNote" from refunds r left join credit_notes n on n.refund_id = r.id
        where r.ticket_id = ${ticket.id}::uuid and r.reason = 'cancelled' and r.retry_of_id is null`,
  );
  return {
    number: ticket.number,
    refund: paise(Number(row?.refund ?? 0)),
    creditNote: row?.creditNote ?? null,
  };
}
