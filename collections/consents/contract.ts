import * as z from 'zod/mini';

/** What a person may agree to or not, each on its own, and take back whenever she likes. */
export const consentChoicesInput = z.strictObject({ whatsapp: z.boolean(), marketing: z.boolean() });
export type ConsentChoices = z.output<typeof consentChoicesInput>;
