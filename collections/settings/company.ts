import type { Setting } from '#collections/payload-types.ts';
import type { CompanyView } from '#collections/services/view.ts';
import { openAt } from '#kernel/business-hours.ts';
import { stateName } from '#kernel/states.ts';
import { openingTimes } from './hours.ts';
import { hoursInWords } from './hours-in-words.ts';

/** The lines of an address that staff typed into one field; PIN and State stand in fields of their own. */
export function addressLines(address: string): string[] {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The whole postal address, with PIN and State; only the lines that are known. */
export function postalLines({ address, pin, stateCode }: Setting['company']): string[] {
  return [...addressLines(address), ...addressLines(`${stateName(stateCode) ?? ''} ${pin}`)];
}

/** Who we are, for pages that anybody may read. */
export function companyView(settings: Setting, now: Date): CompanyView {
  const { name, legalName, gstMode, gstin, email, phone, emergencyPhone } = settings.company;
  return {
    name,
    legalName,
    address: postalLines(settings.company),
    gstin: gstMode === 'registered' ? (gstin ?? null) : null,
    email,
    phone,
    emergencyPhone,
    hoursText: hoursInWords(settings),
    openNow: openAt(openingTimes(settings), now),
  };
}

/** How support is reached, for the pages of a customer. */
export function supportOf(settings: Setting, now: Date) {
  const { phone, email } = settings.company;
  const openNow = openAt(openingTimes(settings), now);
  return { phone, email, hoursText: hoursInWords(settings), openNow };
}
