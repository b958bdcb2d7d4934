import { catalogue, type Locale } from './messages.ts';
import { isStateCode, otherTerritoryCode } from './states.ts';

export const gstinWords = catalogue({
  name: 'gstin',
  en: {
    length: 'A GSTIN has 15 characters.',
    format: 'This does not look like a GSTIN. An example is 29AABCQ1234F1ZP.',
    state: 'The first two digits are not the code of a State.',
    check: 'This GSTIN has a typing mistake: its last character does not fit the others.',
  },
});

/** State (2) · PAN (5 letters, 4 digits, letter) · registration (1–9, A–Z) · `Z` or its successors · check. */
const pattern = /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]$/;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Upper case without surrounding spaces: the form that is checked and stored. */
export function normaliseGstin(value: string): string {
  return value.trim().toUpperCase();
}

/** Says what is wrong with the GSTIN of a regular taxpayer, or null when it is well formed. */
export function gstinProblem(value: string, locale?: Locale): string | null {
  const words = gstinWords(locale);
  const gstin = normaliseGstin(value);
  if (gstin.length !== 15) return words.length;
  if (!pattern.test(gstin)) return words.format;
  const state = gstin.slice(0, 2);
  if (!isStateCode(state) && state !== otherTerritoryCode) return words.state;
  return gstinCheckCharacter(gstin.slice(0, 14)) === gstin[14] ? null : words.check;
}

/**
 * The State code that a GSTIN carries.
 * @throws RangeError when the GSTIN is not valid
 */
export function stateCodeOf(gstin: string): string {
  if (gstinProblem(gstin)) throw new RangeError('not a valid GSTIN');
  return normaliseGstin(gstin).slice(0, 2);
}

/** Check character over the first 14: base 36, weights 1,2,1,2…, digits of each product added. */
export function gstinCheckCharacter(first14: string): string {
  let total = 0;
  for (let i = 0; i < 14; i += 1) {
    const product = alphabet.indexOf(first14.charAt(i)) * (1 + (i % 2));
    total += Math.floor(product / 36) + (product % 36);
  }
  return alphabet.charAt((36 - (total % 36)) % 36);
}
