import * as z from 'zod/mini';
import { leastRefund } from '#collections/refunds/contract.ts';
import { plainLine } from '#kernel/contract.ts';
import { cancelReasons } from './rules/cancel-reasons.ts';
import { inputWords } from './rules/input-words.ts';

/** Amounts that a form was shown, in whole paise. */
const shown = z.number().check(z.int(), z.gte(0));

/**
 * A customer cancels. `expectedRefund` is the amount that she was shown: another one by now is a conflict, so that nobody
 * agrees to what she has not seen.
 */
export const cancelInput = z
  .strictObject({
    reason: z.enum(cancelReasons, { error: () => inputWords().reason }),
    words: z.optional(plainLine({ min: 0, max: 500 })),
    expectedRefund: shown,
  })
  .check(
    z.refine((input) => input.reason !== 'other' || Boolean(input.words), {
      path: ['words'],
      error: () => inputWords().why,
    }),
  );
export type CancelInput = z.infer<typeof cancelInput>;

/**
 * Staff cancel, in words that the customer reads. `refund` is what they decided to give back of what was paid, which may be
 * nothing; without it the ticket is one that nobody has paid.
 */
export const deskCancelInput = z.strictObject({
  words: plainLine({ min: 3, max: 300, short: () => inputWords().why }),
  refund: z.optional(
    shown.check(z.refine((paise) => paise === 0 || paise >= leastRefund, 'Nothing, or at least one rupee.')),
  ),
});
export type DeskCancelInput = z.infer<typeof deskCancelInput>;
