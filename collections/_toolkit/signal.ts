import type { PayloadRequest } from 'payload';
import { query, sql } from './database.ts';

/** What open pages are told and nobody stores: lost while a page is away, and then nothing is wrong with the page. */
export type Signal =
  /** How far somebody has read a conversation; `ticket` is its id, `person` who is not told of her own doing. */
  | {
      type: 'read';
      ticket: string;
      number: string;
      account: string;
      person: string;
      side: 'customer' | 'staff';
      at: string;
    }
  /** A customer has a new notification. */
  | { type: 'notified'; customer: string };

/** Tells open pages with the commit of the request's transaction; without one, at once. */
export async function signal(req: PayloadRequest, told: Signal): Promise<void> {
  await query(req, sql`select pg_notify('portal_signal', ${JSON.stringify(told)})`);
}
