import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../testing/bookings.ts';
import { createBooking } from '../testing/bookings.ts';
import type { Agreed } from '../testing/session-consent.ts';
import { agreeToSession } from '../testing/session-consent.ts';
import type { TestCms } from '../testing/test-cms.ts';
import type { DoorRow } from './view-table.ts';

/** What a customer agreed to before sessions. */
export type Sessions = {
  session: Agreed & {
    /** Open, and she agreed to its session. */
    ticket: string;
    /** Open, and asked anew with each question. */
    asked: string;
  };
};

/** Her open tickets, before somebody asks for sessions. */
export async function ticketsForSessions(cms: TestCms, who: SignedIn): Promise<Sessions> {
  const open = async () => {
    const { number } = await createBooking(cms, who);
    await cms.sql("update tickets set status = 'open', paid_at = now() where number = $1", [number]);
    return number;
  };
  return { session: { scope: '', hash: '', ticket: await open(), asked: await open() } };
}

/** Has her agree to sessions of her tickets. */
export async function aCustomersSessions(
  cms: TestCms,
  { ticket, session }: Sessions & { ticket: string },
): Promise<Sessions> {
  await agreeToSession(cms.sql, ticket);
  return { session: { ...session, ...(await agreeToSession(cms.sql, session.ticket)) } };
}

const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
const desk = { visitor: 401, own: 401, other: 401, staff: 200, letsIn: ['technician', 'admin'] };

/** The lines of `doorTable` about remote sessions. */
export const sessionDoors: Record<string, DoorRow> = {
  'post /desk/tickets/:id/session-scope': {
    ...desk,
    id: ({ session }) => session.asked,
    body: () => ({ key: randomUUID(), scope: `The settings of the printer, ${randomUUID()}` }),
  },
  'post /portal/tickets/:number/session-consent': {
    ...oneThing,
    id: ({ session }) => session.ticket,
    body: ({ session: { scope, hash }, name }) => ({ scope, hash, recording: true, backup: 'kept', name }),
  },
  'post /portal/tickets/:number/session-consent/withdraw': {
    ...oneThing,
    id: ({ session }) => session.ticket,
    body: () => ({}),
  },
};
