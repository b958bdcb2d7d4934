import * as z from 'zod/mini';
import { cleanLine } from '#kernel/hostile.ts';

/** What is looked for in the help; what is no search finds everything. */
export const helpQuery = z.object({
  q: z.catch(z.optional(z.string().check(z.overwrite(cleanLine), z.maxLength(100))), undefined),
});
export type HelpQuery = z.infer<typeof helpQuery>;

/** A subject as far as it is typed. */
export const suggestQuery = z.object({ q: z.string().check(z.overwrite(cleanLine), z.maxLength(200)) });
