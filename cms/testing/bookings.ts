import { randomUUID } from 'node:crypto';
import type { BookedView } from '#collections/tickets/booking-view.ts';
import type { BookRemoteInput } from '#collections/tickets/contract.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { fillBusiness } from '../seed/fill.ts';
import type { NewCustomer, StoredCustomer } from './people.ts';
import { cookieOf, createCustomer } from './people.ts';
import type { TestCms } from './test-cms.ts';

/** What the form sends for a remote session; each call is a booking of its own. */
export function aBooking(
  change: Partial<BookRemoteInput> = {},
): Omit<BookRemoteInput, 'description'> & { description: unknown } {
  return {
    bookingKey: randomUUID(),
    tier: 'quick',
    category: 'performance',
    subject: 'Laptop is slow since the last update',
    description: plainToRichText('It takes ten minutes to start.\nEverything hangs.'),
    urgency: 'normal',
    attachments: [],
    contact: {
      name: 'Asha Rao',
      phone: '+919845012345',
      email: 'asha@example.com',
      method: 'phone',
      time: 'any',
    },
    ...change,
  };
}

export type SignedIn = StoredCustomer & { cookie: string };

/** The business as seeded, and a customer who is signed in. */
export async function signedInCustomer(cms: TestCms, change: Partial<NewCustomer> = {}): Promise<SignedIn> {
  const req = await cms.req();
  const known = await cms.sql('select 1 from services limit 1');
  if (known.length === 0) await fillBusiness(req);
  const customer = await createCustomer(await cms.req(), change);
  return { ...customer, cookie: await cookieOf(await cms.req(), customer) };
}

/** Books through the door that the form uses. */
export async function createBooking(
  cms: TestCms,
  who: { cookie: string },
  change: Partial<BookRemoteInput> = {},
): Promise<BookedView> {
  const response = await cms.fetch('/api/portal/tickets', { body: aBooking(change), cookie: who.cookie });
  if (!response.ok) throw new Error(`booking: ${response.status} ${await response.text()}`);
  return (await response.json()) as BookedView;
}
