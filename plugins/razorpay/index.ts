import type { PaymentGateway } from '#toolkit/ports.ts';
import { captureOnce } from './capture.ts';
import { razorpayClient, refundKey } from './client.ts';
import { itemsFrom, orderFrom, paymentFrom, refundFrom, refundKeyNote } from './entities.ts';
import { checkedId, isId } from './ids.ts';
import { modeOf, type RazorpayOptions } from './options.ts';
import { gatewayError } from './problems.ts';
import { checkoutMessage, signatureFits } from './signatures.ts';
import { openWebhook } from './webhook.ts';

/** How the gateway takes the money of an order: at once, and a late one only if it comes within the hour. */
const payment = {
  capture: 'automatic',
  capture_options: { automatic_expiry_period: 60, manual_expiry_period: 7200, refund_speed: 'normal' },
} as const;

/**
 * Razorpay behind the port. Every call rejects with `GatewayError` and nothing else;
 * ids are checked before anything is sent. Amounts are paise, the currency is INR.
 * @throws Error when the options contradict each other (live keys with a sandbox's address, …)
 */
export function razorpayGateway(options: RazorpayOptions): PaymentGateway {
  const mode = modeOf(options);
  const client = razorpayClient(options);

  const fetchPayment = (id: string) =>
    asked(() =>
      // Not `payments.fetch`: the SDK spoils `expand[]`.
      client.api.get({ url: `/payments/${checkedId('pay', id)}`, data: { 'expand[]': 'card' } }),
    ).then(paymentFrom);

  return {
    mode,
    checkout: { keyId: options.keyId, scriptUrl: options.checkoutScriptUrl },
    createOrder: (order) =>
      asked(() => client.orders.create({ ...order, currency: 'INR', payment })).then(orderFrom),
    findOrdersByReceipt: async (receipt) => {
      const found = await asked(() => client.orders.all({ receipt, count: 100 }));
      return itemsFrom(found)
        .map(orderFrom)
        .filter((order) => order.receipt === receipt);
    },
    fetchOrder: (id) => asked(() => client.orders.fetch(checkedId('order', id))).then(orderFrom),
    fetchOrderPayments: async (id) => {
      const found = await asked(() => client.orders.fetchPayments(checkedId('order', id)));
      return itemsFrom(found).map(paymentFrom);
    },
    fetchPayment,
    capture: (id, amount) =>
      captureOnce(amount, {
        capture: () =>
          asked(() => client.payments.capture(checkedId('pay', id), amount, 'INR')).then(paymentFrom),
        fetch: () => fetchPayment(id),
      }),
    refund: ({ paymentId, amount, key, notes }) =>
      refundKey.run(key, () =>
        asked(() =>
          client.payments.refund(checkedId('pay', paymentId), {
            amount,
            speed: 'normal',
            notes: { ...notes, [refundKeyNote]: key },
          }),
        ).then(refundFrom),
      ),
    fetchRefund: (id) => asked(() => client.refunds.fetch(checkedId('rfnd', id))).then(refundFrom),
    fetchRefunds: async (id) => {
      const found = await asked(() =>
        client.payments.fetchMultipleRefund(checkedId('pay', id), { count: 100 }),
      );
      return itemsFrom(found).map(refundFrom);
    },
    verifyCheckout: ({ orderId, paymentId, signature }) =>
      isId('order', orderId) &&
      isId('pay', paymentId) &&
      signatureFits(checkoutMessage(orderId, paymentId), signature, [options.keySecret]),
    openWebhook: (rawBody, headers) => openWebhook(rawBody, headers, options.webhookSecrets),
  };
}

/** Runs one SDK call; also what it throws before sending becomes a `GatewayError`. */
async function asked(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (thrown) {
    throw gatewayError(thrown);
  }
}
