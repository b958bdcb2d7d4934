import { isUuid } from '#kernel/ids.ts';
import type { TicketSort } from '../contract.ts';

/**
 * A place between two tickets of a list: right behind or right before the ticket with these values. It names values,
 * not a count, so tickets that come or go meanwhile neither repeat nor hide another.
 */
export type Place = {
  way: 'after' | 'before';
  /** The order in which it is a place. */
  sort: TicketSort;
  /** What the order sorts by first; null where that is the time alone. */
  key: number | null;
  /** When the ticket was created, in milliseconds since 1970. */
  at: number;
  id: string;
};

/** The form of today; what was written in another form is no place any more. */
const form = 1;

/** Milliseconds that a `timestamptz` of PostgreSQL and a `Date` both hold: from 1970 to 9999. */
const latest = Date.UTC(9999, 11, 31);

/** As it stands in an address: for the server alone to read. */
export function writeCursor({ way, sort, key, at, id }: Place): string {
  return toAddress(JSON.stringify([form, way, sort, key, at, id]));
}

/** The place that a cursor names, or null where it is damaged, of an older form or of another order. */
export function readCursor(text: string | undefined, sort: TicketSort): Place | null {
  const parts = text ? parsed(text) : null;
  if (!Array.isArray(parts) || parts.length !== 6) return null;
  const [version, way, written, key, at, id] = parts as unknown[];
  if (version !== form || written !== sort || !isUuid(id)) return null;
  if (way !== 'after' && way !== 'before') return null;
  if (!Number.isSafeInteger(at) || (at as number) < 0 || (at as number) > latest) return null;
  const isKeyed = sort !== 'newest' && sort !== 'oldest';
  if (isKeyed ? !isKey(key, sort) : key !== null) return null;
  return { way, sort, key: key as number | null, at: at as number, id };
}

/** How near something comes is a fraction, every other key counts. Beyond what a `real` holds the database would refuse it. */
function isKey(key: unknown, sort: TicketSort): boolean {
  if (typeof key !== 'number' || !(Math.abs(key) <= 1e6)) return false;
  return sort === 'relevance' || Number.isInteger(key);
}

function toAddress(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
