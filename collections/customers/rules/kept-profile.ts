import * as z from 'zod/mini';
import type { ConsentPurpose } from '#collections/consents/purposes.ts';
import { consentPurposes } from '#collections/consents/purposes.ts';
import { type Locale, locales } from '#kernel/messages.ts';

/** What is kept with the identity between registration and the first proof of the address. */
const schema = z.object({
  phone: z.catch(z.nullable(z.string()), null),
  locale: z.catch(z.enum(locales), 'en'),
  consents: z.catch(
    z.array(z.object({ purpose: z.string(), given: z.boolean(), noticeVersion: z.string(), at: z.string() })),
    [],
  ),
});

export type KeptConsent = { purpose: ConsentPurpose; given: boolean; noticeVersion: string; at: string };
export type KeptProfile = { phone: string | null; locale: Locale; consents: KeptConsent[] };

/**
 * What a registration says, ready to be kept. The moment of consent is the one of the registration, not the
 * one at which the profile is written: consent cannot be back-dated and is not post-dated either.
 */
export function keptProfile(given: {
  phone: string;
  locale: Locale;
  consents: { whatsapp: boolean; marketing: boolean };
  versions: { terms: string; privacy: string };
  at: Date;
}): KeptProfile {
  const { phone, locale, consents, versions } = given;
  const at = given.at.toISOString();
  const on = (purpose: ConsentPurpose, yes: boolean, noticeVersion: string): KeptConsent => ({
    purpose,
    given: yes,
    noticeVersion,
    at,
  });
  return {
    phone,
    locale,
    consents: [
      on('adult', true, versions.terms),
      on('terms', true, versions.terms),
      on('privacy', true, versions.privacy),
      on('whatsapp', consents.whatsapp, versions.privacy),
      on('marketing', consents.marketing, versions.privacy),
    ],
  };
}

/** Reads it back. What is missing or unreadable is nothing: no consent is ever made up. */
export function readKeptProfile(profile: Record<string, unknown>): KeptProfile {
  const read = schema.safeParse({ phone: null, locale: 'en', consents: [], ...profile });
  if (!read.success) return { phone: null, locale: 'en', consents: [] };
  const known = (purpose: string): purpose is ConsentPurpose =>
    (consentPurposes as readonly string[]).includes(purpose);
  const dated = ({ at }: { at: string }) => !Number.isNaN(Date.parse(at));
  return {
    phone: read.data.phone,
    locale: read.data.locale,
    consents: read.data.consents.filter((one): one is KeptConsent => known(one.purpose) && dated(one)),
  };
}
