import type { KeptValue } from '#kernel/changes.ts';
import { isParts } from '#kernel/changes.ts';

/** Longer texts are not copied into the log: it says that they changed and how long they are. */
const longest = 300;
const mostRows = 50;

/** What the log keeps of a value: no ids of rows, no long texts, at most fifty rows of a list. */
export function kept(value: unknown): KeptValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string')
    return value.length > longest ? { omitted: 'long', length: value.length } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.slice(0, mostRows).map(kept);
  if (!isParts(value)) return null;
  const parts = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(parts.map(([name, part]) => [name, kept(part)]));
}

/** What stands for a formatted text or other data that is no single value. */
export function keptLength(value: unknown): KeptValue {
  if (value === undefined || value === null) return null;
  return { omitted: 'long', length: JSON.stringify(value).length };
}
