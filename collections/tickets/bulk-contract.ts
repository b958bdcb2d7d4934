import * as z from 'zod/mini';
import { plainLine, uuid } from '#kernel/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import type { Paise } from '#kernel/paise.ts';
import { ticketListQuery } from './contract.ts';
import { bulkLimit } from './rules/bulk.ts';
import { cancelReasons } from './rules/cancel-reasons.ts';
import { inputWords } from './rules/input-words.ts';

/** Also what is no number is looked for: it is answered as a ticket that does not exist. */
const number = z.string().check(z.minLength(1), z.maxLength(40), z.refine(isStorable));
const numbers = z.array(number).check(z.minLength(1), z.maxLength(bulkLimit));

/** Tickets that were chosen, from an address: joined by commas. What is beyond the limit is left out. */
export const chosenQuery = z.object({
  numbers: z.pipe(
    z.catch(z._default(z.string().check(z.refine(isStorable)), ''), ''),
    z.transform((text: string) =>
      [...new Set(text.split(',').map((one) => one.trim().slice(0, 40)))].filter(Boolean).slice(0, bulkLimit),
    ),
  ),
});

/** What goes into a file: the list as it is filtered, or of it only what was chosen. */
export const ticketExportQuery = z.extend(ticketListQuery, chosenQuery.shape);
export type TicketExportQuery = z.infer<typeof ticketExportQuery>;

/**
 * One act for many tickets. `key` is made once per form, so that a repeat does nothing twice. `expected`: what she was
 * shown to go back, in paise, for each number; another amount by now is a conflict of that ticket alone.
 */
export const bulkInput = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['read', 'unread', 'close']), key: uuid, numbers }),
  z
    .strictObject({
      act: z.literal('cancel'),
      key: uuid,
      numbers,
      reason: z.enum(cancelReasons, { error: () => inputWords().reason }),
      words: z.optional(plainLine({ min: 0, max: 500 })),
      expected: z.record(number, z.number().check(z.int(), z.gte(0))),
    })
    .check(
      z.refine((input) => input.reason !== 'other' || Boolean(input.words), {
        path: ['words'],
        error: () => inputWords().why,
      }),
    ),
]);
export type BulkInput = z.infer<typeof bulkInput>;

/** What became of one of them. `why`: in words why it was not possible; `refund`: what goes back, where it was cancelled. */
export type BulkOutcome = { number: string; done: boolean; why: string | null; refund: Paise | null };
export type BulkView = { outcomes: BulkOutcome[] };
