import * as z from 'zod/mini';
import { cleanLine, isStorable } from '#kernel/hostile.ts';

/** `into` is a number. `revision` is that of the merged ticket as the desk showed it; another one since then is a conflict. */
export const mergeInput = z.strictObject({
  into: z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(40), z.refine(isStorable)),
  revision: z.number().check(z.int(), z.gte(0)),
});
export type MergeInput = z.infer<typeof mergeInput>;

/** Part of a number or subject; nothing asks for the newest. */
export const mergeTargetsQuery = z.object({
  q: z.catch(z._default(z.string().check(z.overwrite(cleanLine), z.maxLength(100)), ''), ''),
});
