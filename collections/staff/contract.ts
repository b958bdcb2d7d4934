import * as z from 'zod/mini';
import { currentPassword, email } from '#kernel/contract.ts';

export const staffLogInInput = z.strictObject({
  email: email,
  password: currentPassword,
});

/** The day in India on which somebody is back; null for whoever is there. */
export const presenceInput = z.strictObject({
  backOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date such as 2026-12-01.'))),
});
export type PresenceInput = z.infer<typeof presenceInput>;

export const deskSearchQuery = z.object({
  q: z.catch(z._default(z.string().check(z.trim(), z.maxLength(100)), ''), ''),
});
