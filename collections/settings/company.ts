import type { Setting } from '#collections/payload-types.ts';
import type { CompanyView } from '#collections/services/view.ts';
import { openAt } from '#kernel/business-hours.ts';
import { openingTimes } from './hours.ts';

/** The lines of a postal address that staff typed into one field. */
export function addressLines(address: string): string[] {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Who we are, for pages that anybody may read. */
export function companyView(settings: Setting, now: Date): CompanyView {
  const { name, legalName, address, gstMode, gstin, email, phone, emergencyPhone, hoursText } =
    settings.company;
  return {
    name,
    legalName,
    address: addressLines(address),
    gstin: gstMode === 'registered' ? (gstin ?? null) : null,
    email,
    phone,
    emergencyPhone,
    hoursText,
    openNow: openAt(openingTimes(settings), now),
  };
}
