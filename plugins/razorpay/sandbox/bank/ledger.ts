import { newId } from '../new-id.ts';
import type { LedgerRow, PaymentRow } from '../rows.ts';
import type { World } from '../world.ts';

/** Notes a movement of the payer's money. */
export function enter(
  world: World,
  payment: PaymentRow,
  kind: LedgerRow['kind'],
  amount = payment.amount,
): void {
  const id = newId('led');
  const at = world.clock.now();
  world.store.put('ledger', { id, paymentId: payment.id, orderId: payment.orderId, kind, amount, at });
}

type Sums = { in: number; out: number; held: number };

const signs: Record<LedgerRow['kind'], Sums> = {
  held: { in: 0, out: 0, held: 1 },
  released: { in: 0, out: 0, held: -1 },
  captured: { in: 1, out: 0, held: -1 },
  refunded: { in: 0, out: 1, held: 0 },
  refund_returned: { in: 0, out: -1, held: 0 },
};

function sum(entries: LedgerRow[]): Sums & { net: number } {
  const sums = { in: 0, out: 0, held: 0 };
  for (const { kind, amount } of entries) {
    sums.in += signs[kind].in * amount;
    sums.out += signs[kind].out * amount;
    sums.held += signs[kind].held * amount;
  }
  return { ...sums, net: sums.in - sums.out };
}

/**
 * Money per payment and in all, in paise: `in` was captured, `out` went back, `held` is blocked at
 * the payer's bank and belongs to nobody yet.
 */
export function ledgerOf(world: World, only: { orderId?: string | null; receipt?: string | null }) {
  const { store } = world;
  const payments = store.all('payments').filter((payment) => {
    if (only.orderId != null && payment.orderId !== only.orderId) return false;
    return only.receipt == null || store.get('orders', payment.orderId)?.receipt === only.receipt;
  });
  const byPayment = Map.groupBy(store.all('ledger'), (entry) => entry.paymentId);
  const lines = payments.map((payment) => {
    const entries = byPayment.get(payment.id) ?? [];
    return {
      payment_id: payment.id,
      order_id: payment.orderId,
      receipt: store.get('orders', payment.orderId)?.receipt ?? null,
      status: payment.status,
      captured: payment.captured,
      currency: payment.currency,
      ...sum(entries),
      entries: entries.map(({ kind, amount, at }) => ({ kind, amount, at })),
    };
  });
  return { payments: lines, totals: sum(lines.flatMap((line) => byPayment.get(line.payment_id) ?? [])) };
}
