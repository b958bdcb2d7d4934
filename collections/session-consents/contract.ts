import * as z from 'zod/mini';
import { plainLine, uuid } from '#kernel/contract.ts';
import { backups } from './rules/consent.ts';
import { consentDeskWords } from './rules/desk-words.ts';
import { consentWords } from './rules/words.ts';

export const scopeLimit = 1_000;

/** `key` is made once per writing: a repeat after a lost answer asks once. */
export const askConsentInput = z.strictObject({
  key: uuid,
  scope: plainLine({ min: 10, max: scopeLimit, short: () => consentDeskWords().short }),
});
export type AskConsentInput = z.infer<typeof askConsentInput>;

/** `scope` and `hash` say what stood before her; `recording` is her own choice, `name` is her signature. */
export const giveConsentInput = z.strictObject({
  scope: uuid,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  recording: z.boolean(),
  backup: z.enum(backups, { error: () => consentWords().backup }),
  name: plainLine({ min: 2, max: 120, short: () => consentWords().name }),
});
export type GiveConsentInput = z.infer<typeof giveConsentInput>;
