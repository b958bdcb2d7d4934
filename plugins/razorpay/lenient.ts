/**
 * Readers for what the vendor sends: the same field comes as number or text, flag or "1",
 * `notes` as `[]` or object. Each answers null when the value cannot be meant.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something; null for an empty one, and for what is no text. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A whole number, also when it comes as digits in text. */
export function integerOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** True for each way in which the vendor says yes; everything else is a no, never null. */
export function flagOf(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

/** Unix seconds to a date. */
export function dateOf(value: unknown): Date | null {
  const seconds = integerOf(value);
  return seconds === null || seconds <= 0 || seconds > 8.64e12 ? null : new Date(seconds * 1000);
}

/** An id whose prefix some events leave out (`payment_link.paid` sends a bare order id). */
export function idOf(prefix: string, value: unknown): string | null {
  const text = textOf(value);
  if (text === null || text.length > 64) return null;
  return /^[A-Za-z0-9]{14}$/.test(text) ? `${prefix}_${text}` : text;
}
