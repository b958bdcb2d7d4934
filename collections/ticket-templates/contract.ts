import * as z from 'zod/mini';
import { categories, descriptionLimit, urgencies } from '#collections/tickets/contract.ts';
import { plainLine, richText } from '#kernel/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import { templateInputWords } from './rules/input-words.ts';

/** How many templates one customer keeps. */
export const templateLimit = 30;

const name = plainLine({ min: 2, max: 60, short: () => templateInputWords().name });

/** What a booking holds that is the same next time. A booking that is not finished may lack any of it. */
export const templateContent = z.strictObject({
  tier: z.string().check(z.maxLength(40), z.refine(isStorable)),
  category: z.nullable(z.enum(categories)),
  categoryOther: plainLine({ min: 0, max: 80 }),
  subject: plainLine({ min: 0, max: 120 }),
  description: z.nullable(richText({ min: 0, max: descriptionLimit })),
  urgency: z.enum(urgencies),
});
export type TemplateContent = z.infer<typeof templateContent>;

/** Saves a ticket of hers, or a booking that is being written, under a name. */
export const saveTemplateInput = z.union([
  z.strictObject({ name, ticket: z.string().check(z.maxLength(40), z.refine(isStorable)) }),
  z.strictObject({ name, content: templateContent }),
]);
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;

export const renameTemplateInput = z.strictObject({ name });
