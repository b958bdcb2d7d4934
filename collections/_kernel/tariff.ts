/** Harmonised System code of goods, four, six or eight digits. Chapter 99 is services. */
export const hsnPattern = /^(?!99)\d{4}(?:\d{2}){0,2}$/;

/** Whether it is a code that may stand on a document: SAC of services, six digits, or HSN of goods. */
export function isTariffCode(code: string): boolean {
  return /^99\d{4}$/.test(code) || hsnPattern.test(code);
}
