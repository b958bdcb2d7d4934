import { isRecord } from '../../lenient.ts';
import { refuse } from '../refusal.ts';
import type { Notes } from '../rows.ts';

type Body = Record<string, unknown>;

/** @throws Refusal for the first field that is not on the list */
export function onlyFields(body: Body, allowed: string[]): void {
  const extra = Object.keys(body).find((name) => !allowed.includes(name));
  if (extra === undefined) return;
  throw refuse(`${extra} is/are not required and should not be sent`, {
    field: extra,
    reason: 'extra_field_sent',
  });
}

/** An amount in paise. @throws Refusal when it is missing or not a whole number */
export function amountIn(body: Body): number {
  const { amount } = body;
  if (amount === undefined || amount === null) throw refuse('amount: is required.', { field: 'amount' });
  const number = typeof amount === 'string' && /^\d{1,12}$/.test(amount) ? Number(amount) : amount;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw refuse('The amount must be an integer.', { field: 'amount' });
}

const currencies = ['INR', 'USD', 'EUR', 'GBP', 'SGD', 'AED'];

/** The currency of a request, INR unless told. @throws Refusal for one that is not on the list */
export function currencyIn(body: Body): string {
  const currency = body.currency ?? 'INR';
  if (typeof currency === 'string' && currencies.includes(currency)) return currency;
  throw refuse('Currency is not supported', { field: 'currency' });
}

/**
 * A field's text, null when it is missing.
 * @throws Refusal when it is no text or has more than `longest` UTF-16 units
 */
export function textIn(body: Body, field: string, longest: number): string | null {
  const value = body[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw refuse(`The ${field} must be a string.`, { field });
  if (value.length > longest) {
    throw refuse(`The ${field} may not be greater than ${longest} characters.`, { field });
  }
  return value;
}

/** At most 15 notes of 256 characters. An empty list counts as none, as the vendor writes it itself. */
export function notesIn(body: Body): Notes {
  const { notes } = body;
  if (notes === undefined || notes === null || (Array.isArray(notes) && notes.length === 0)) return {};
  if (!isRecord(notes)) throw refuse('The notes must be an array.', { field: 'notes' });
  const pairs = Object.entries(notes);
  if (pairs.length > 15) {
    throw refuse('Number of fields in notes should be less than or equal to 15', { field: 'notes' });
  }
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
      if (plain !== null && plain.length <= 256) return [name, plain];
      throw refuse('notes value cannot be longer than 256 characters', { field: 'notes' });
    }),
  );
}

/** A whole number within bounds, or the fallback when it is missing. */
export function wholeIn(
  body: Body,
  field: string,
  bounds: { least: number; most: number; otherwise: number },
): number {
  const value = body[field];
  if (value === undefined || value === null) return bounds.otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw refuse(`The ${field} must be an integer.`, { field });
  }
  if (value < bounds.least) throw refuse(`The ${field} must be at least ${bounds.least}.`, { field });
  if (value > bounds.most) throw refuse(`The ${field} may not be greater than ${bounds.most}.`, { field });
  return value;
}
