import * as z from 'zod/mini';
import { plainLine, uuid } from '#kernel/contract.ts';
import { hsnPattern } from '#kernel/tariff.ts';
import { extraInputWords } from './rules/input-words.ts';
import { gstRatesBp } from './rules/prices.ts';

/** Lines of one proposal. */
export const mostLines = 20;
/** A day: more is a slip of the keyboard. */
export const mostMinutes = 24 * 60;

const whole = (least: number, most: number) => z.number().check(z.int(), z.gte(least), z.lte(most));
const description = plainLine({ min: 3, max: 120, short: () => extraInputWords().description });

export const recordedLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), description, minutes: whole(1, mostMinutes) }),
  z.strictObject({
    kind: z.literal('part'),
    description,
    hsn: z.string().check(z.regex(hsnPattern, { error: () => extraInputWords().hsn })),
    quantity: whole(1, 99),
    /** Paise, GST included. */
    unitPrice: whole(1, 100_000_00),
    rateBp: z.literal([...gstRatesBp]),
  }),
]);

const proposal = {
  lines: z.array(recordedLine).check(z.minLength(1), z.maxLength(mostLines)),
  /** The total that somebody has looked at once more, where the settings ask for it. */
  confirmed: z.optional(whole(0, 1_000_000_000)),
};

/** `key` is made once per form: a repeat after a lost answer is one proposal. */
export const proposeInput = z.strictObject({ key: uuid, ...proposal });
export type ProposeInput = z.infer<typeof proposeInput>;

/** Another proposal in its place, by the one that was seen. */
export const changeExtraInput = z.strictObject({ revision: whole(0, 10_000), ...proposal });
export type ChangeExtraInput = z.infer<typeof changeExtraInput>;

/** Yes or no to exactly what was shown: another revision or another total is another question. */
export const answerExtraInput = z.strictObject({
  approve: z.boolean(),
  revision: whole(0, 10_000),
  total: whole(0, 1_000_000_000),
});
export type AnswerExtraInput = z.infer<typeof answerExtraInput>;
