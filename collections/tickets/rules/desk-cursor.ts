import { isUuid } from '#kernel/ids.ts';
import type { DeskPlace } from './desk-filter.ts';

/** In which order a list of the desk stands: by what is due, by how long somebody waits, by what was touched last. */
export type DeskOrder = 'due' | 'resolved' | 'untouched' | 'waiting';

/** The order of a list, by where it begins: by the longest wait for us, unless the list is about something else. */
export function deskOrderOf(queue: DeskPlace): DeskOrder {
  if (queue === 'breaching') return 'due';
  if (queue === 'resolved') return 'resolved';
  return queue === 'waiting_for_customer' ? 'untouched' : 'waiting';
}

/** How many moments each order sorts by before the id. */
const keysOf: Record<DeskOrder, number> = { due: 1, resolved: 1, untouched: 1, waiting: 3 };

/**
 * A place right behind or right before a ticket of a list. It names moments (milliseconds since 1970, null where there is
 * none, which comes last), not a count: tickets that come or go meanwhile neither repeat nor hide another.
 */
export type DeskPoint = { way: 'after' | 'before'; order: DeskOrder; keys: (number | null)[]; id: string };

const form = 1;
/** What a `timestamptz` of PostgreSQL and a `Date` both hold: from 1970 to 9999. */
const latest = Date.UTC(9999, 11, 31);

/** As it stands in an address: for the server alone to read. */
export function writeDeskCursor({ way, order, keys, id }: DeskPoint): string {
  const text = btoa(JSON.stringify([form, way, order, keys, id]));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The place that a cursor names, or null where it is damaged, of an older form or of another order. */
export function readDeskCursor(text: string | undefined, order: DeskOrder): DeskPoint | null {
  const parts = text ? parsed(text) : null;
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [version, way, written, keys, id] = parts as unknown[];
  if (version !== form || written !== order || !isUuid(id)) return null;
  if (way !== 'after' && way !== 'before') return null;
  if (!Array.isArray(keys) || keys.length !== keysOf[order] || !keys.every(isMoment)) return null;
  return { way, order, keys, id };
}

function isMoment(key: unknown): key is number | null {
  return key === null || (Number.isSafeInteger(key) && (key as number) >= 0 && (key as number) <= latest);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
