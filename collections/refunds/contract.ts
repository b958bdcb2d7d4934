import * as z from 'zod/mini';
import { plainLine, uuid } from '#kernel/contract.ts';

/**
 * Why money goes back. `duplicate`: the ticket had been paid already; `late_payment`: it arrived for a cancelled ticket;
 * `cancelled`: the ticket was cancelled; `desk`: staff decided it; `gateway`: it was made there and not asked for by us.
 */
export const refundReasons = ['duplicate', 'late_payment', 'cancelled', 'desk', 'gateway'] as const;
export type RefundReason = (typeof refundReasons)[number];

/**
 * Whether a credit note belongs to a refund. `not_needed`: nothing was invoiced for this money, or staff said so;
 * `to_decide`: it was made at the gateway, and a person has to say what it means for the invoice.
 */
export const refundCredits = ['not_needed', 'issued', 'to_decide'] as const;
export type RefundCredit = (typeof refundCredits)[number];

const words = plainLine({ min: 3, max: 300, short: () => 'Say why in a few words, please.' });

/** What the gateway can send back at the least: one rupee. */
export const leastRefund = 100;

/** `key` is made once per form: a double click and a repeat after a lost answer are one refund. `amount` in paise. */
export const refundInput = z.strictObject({
  key: uuid,
  amount: z.number().check(z.int(), z.gte(leastRefund, 'At least one rupee.')),
  words,
});
export type RefundInput = z.infer<typeof refundInput>;

/** Money that was given back outside of the gateway: the reference of the bank transfer. */
export const paidOtherwiseInput = z.strictObject({
  reference: plainLine({ min: 4, max: 60, short: () => 'The reference of the transfer, please.' }),
});

/**
 * What a refund made at the gateway was. `reduction`: the price is lower by it, and a credit note says so; `goodwill`: the
 * price stays; `made_good`: it brought back what a refund of ours had failed to.
 */
export const refundMeanings = ['reduction', 'goodwill', 'made_good'] as const;

/** What a refund made at the gateway means for the invoice. */
export const decideCreditInput = z.strictObject({ means: z.enum(refundMeanings), words });
export type DecideCreditInput = z.infer<typeof decideCreditInput>;
