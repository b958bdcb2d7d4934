import * as z from 'zod/mini';
import { serviceKinds } from '#collections/tickets/contract.ts';

export const paymentMethods = ['upi', 'card', 'netbanking', 'wallet', 'emi', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** The three values that Checkout hands to its handler (Razorpay, standard web integration). */
export const confirmInput = z.strictObject({
  razorpay_payment_id: z.string().check(z.regex(/^pay_[A-Za-z0-9]{14}$/, 'This is not a payment of ours.')),
  razorpay_order_id: z.string().check(z.regex(/^order_[A-Za-z0-9]{14}$/, 'This is not an order of ours.')),
  razorpay_signature: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'The signature is not genuine.')),
});

/** The same, as a form post; what else the gateway adds is left alone. */
export const returnInput = z.object(confirmInput.shape);

/** A change that needs nothing but its address. */
export const noInput = z.strictObject({});

export const paymentListQuery = z.object({
  kind: z.catch(z.optional(z.enum(serviceKinds)), undefined),
  status: z.catch(z.optional(z.enum(['paid', 'failed', 'pending', 'refunded'])), undefined),
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), 1),
});
export type PaymentListQuery = z.infer<typeof paymentListQuery>;
