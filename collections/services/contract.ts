import * as z from 'zod/mini';
import { legalDocuments } from '#collections/legal-notices/documents.ts';

const typedPin = z.string().check(z.maxLength(40));

/** Any text is a PIN code to ask about; nonsense gets an answer too. */
export const areaQuery = z.strictObject({ pin: typedPin });

export const homeQuery = z.strictObject({ pin: z.optional(typedPin) });

export const legalQuery = z.strictObject({ document: z.enum(legalDocuments) });
