import * as z from 'zod/mini';
import { cleanLine } from '#kernel/hostile.ts';

/** The number that a caller gave, and the ticket that the call is about where there is one. */
export const checkCallerInput = z.strictObject({
  number: z.string().check(z.maxLength(40), z.overwrite(cleanLine)),
  ticket: z.optional(z.string().check(z.maxLength(40), z.overwrite(cleanLine))),
});
export type CheckCallerInput = z.infer<typeof checkCallerInput>;
