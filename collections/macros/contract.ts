import * as z from 'zod/mini';
import { uuid } from '#kernel/contract.ts';

/** How many tickets a macro is run on at once. */
export const macroLimit = 50;

const revision = z.number().check(z.int(), z.gte(0));

/** `revision` is the ticket's as the desk showed it; `key` is made once per click, so that a repeat does nothing twice. */
export const runMacroInput = z.strictObject({ macro: uuid, key: uuid, revision });
export type RunMacroInput = z.infer<typeof runMacroInput>;

export const runOnManyInput = z.strictObject({
  key: uuid,
  tickets: z.array(z.strictObject({ id: uuid, revision })).check(z.minLength(1), z.maxLength(macroLimit)),
});
export type RunOnManyInput = z.infer<typeof runOnManyInput>;
