import * as z from 'zod/mini';
import { deskFilter } from '#collections/tickets/rules/desk-filter.ts';
import { plainLine, uuid } from '#kernel/contract.ts';

/** How many views one person has, and how many are for everybody. */
export const viewLimit = 12;

/** `shared`: for everybody at the desk, which is an admin's to say. */
export const saveViewInput = z.strictObject({
  name: plainLine({ min: 1, max: 40 }),
  shared: z.boolean(),
  filter: deskFilter,
});
export type SaveViewInput = z.infer<typeof saveViewInput>;

/** Views in the order in which they are to stand. */
export const orderViewsInput = z.strictObject({
  ids: z.array(uuid).check(z.minLength(1), z.maxLength(2 * viewLimit)),
});
export type OrderViewsInput = z.infer<typeof orderViewsInput>;
