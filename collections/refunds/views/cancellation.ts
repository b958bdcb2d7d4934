import type { PayloadRequest } from 'payload';
import type { Setting } from '#collections/payload-types.ts';
import { sum, zeroPaise } from '#kernel/money.ts';
import { paidExtras } from '../operations/give-back-extras.ts';
import { loadOffer } from '../operations/load-offer.ts';
import type { CancellationView } from '../view.ts';

const hourMs = 3_600_000;

/** What a customer is shown before she cancels. */
export async function cancellationView(
  req: PayloadRequest,
  ticket: string,
  settings: Setting,
): Promise<CancellationView> {
  const { amount, percent, clause, payment, paidAt, backBy, rule } = await loadOffer(req, {
    ticket,
    by: 'customer',
    settings,
  });
  const { freeHours = null, laterPercent } = rule;
  const hasTerm = paidAt !== null && freeHours !== null && laterPercent < 100;
  const extras = await paidExtras(req, ticket);
  return {
    refund: amount,
    extras: sum(extras.map(({ left }) => left)),
    paid: payment?.paid ?? zeroPaise,
    percent,
    clause,
    freeUntil: hasTerm ? new Date(paidAt.getTime() + freeHours * hourMs).toISOString() : null,
    laterPercent,
    backBy: backBy?.toISOString() ?? null,
    method: payment?.method ?? null,
  };
}
