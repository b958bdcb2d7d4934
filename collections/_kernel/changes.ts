import { catalogue, plural } from './messages.ts';

/** Stands for a value that nobody needs to find in a log. `length` in characters. */
export type Omitted = { omitted: 'secret' } | { omitted: 'long'; length: number };

/** What is kept of a field's value. */
export type KeptValue =
  | string
  | number
  | boolean
  | null
  | Omitted
  | readonly KeptValue[]
  | { readonly [name: string]: KeptValue };

/** A field that is not as it was. `path` as forms have it (`tiers.0.price`), `label` as people read it. */
export type FieldChange = { path: string; label: string; before: KeptValue; after: KeptValue };

/** A document that was created, changed or deleted. */
export type DocumentChange = {
  action: 'create' | 'update' | 'delete';
  /** Slug of the collection or global. */
  entity: string;
  /** Null for a global, of which there is one. */
  document: string | null;
  /** What people call it. */
  title: string | null;
  /** The number of the state that it has now, where it is counted. */
  revision: number | null;
  changes: readonly FieldChange[];
};

const valueWords = catalogue({
  en: {
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    secret: 'not shown',
    long: (length: number) => `a text of ${plural(length, 'character', 'characters')}`,
  },
});

/** True for what stands in place of a value that is not kept: there is nothing of it to show. */
export function isOmitted(value: KeptValue): value is Omitted {
  return isParts(value) && 'omitted' in value;
}

/** A kept value in words, on one line; rows of a list are separated by semicolons. */
export function valueInWords(value: KeptValue): string {
  const words = valueWords();
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'object') return String(value);
  if (isOmitted(value)) return value.omitted === 'secret' ? words.secret : words.long(value.length);
  if (Array.isArray(value)) return value.map(valueInWords).join('; ') || words.nothing;
  const parts = Object.values(value as Record<string, KeptValue>).filter(
    (part) => part !== null && part !== '',
  );
  return parts.map(valueInWords).join(' · ');
}

type Parts = { readonly [name: string]: unknown };

export const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True when people see no difference: ids of rows do not count, nothing and an empty text are the same. */
export function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(plain(before)) === JSON.stringify(plain(after));
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (!isParts(value)) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, plain(part)] as const);
  // The order of names is the storage's, not anybody's.
  return Object.fromEntries(
    parts.filter(([name, part]) => name !== 'id' && part !== null).sort(([a], [b]) => a.localeCompare(b)),
  );
}
