/** States of one payment at the gateway, in order of rank. */
export const paymentStatuses = ['created', 'failed', 'authorized', 'captured', 'refunded'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/**
 * What a payment is to us. `attempt`: nothing came of it (yet); `settling`: it paid its order;
 * `duplicate`: its order was already paid, the money goes back; `held`: amount or currency differ
 * from what was asked, a person looks at it; `late`: it arrived for a ticket that had been cancelled, the money goes back.
 */
export const paymentRoles = ['attempt', 'settling', 'duplicate', 'held', 'late'] as const;
export type PaymentRole = (typeof paymentRoles)[number];

const rank: Record<PaymentStatus, number> = {
  created: 0,
  failed: 1,
  authorized: 2,
  captured: 3,
  refunded: 4,
};

/**
 * The state after news arrived: never backwards, whatever the order of arrival.
 * `failed` may still become `authorized` or `captured` (late authorisation, Razorpay docs).
 */
export function advance(known: PaymentStatus, news: PaymentStatus): PaymentStatus {
  return rank[news] > rank[known] ? news : known;
}

/** Whether the money is with us or was. */
export function isReceived(status: PaymentStatus): boolean {
  return rank[status] >= rank.captured;
}

/** Payments in the order in which they are looked at: what has arrived before what may still be captured. */
export function moneyFirst<Payment extends { status: PaymentStatus }>(
  payments: readonly Payment[],
): Payment[] {
  return payments.toSorted((a, b) => rank[b.status] - rank[a.status]);
}
