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
    /** One that stays, and one to be deleted. */
    recording: string;
    spareRecording: string;
  };
};

/** Her open tickets, before somebody asks for sessions. */
export async function ticketsForSessions(cms: TestCms, who: SignedIn): Promise<Sessions> {
  const open = async () => {
    const { number } = await createBooking(cms, who);
    await cms.sql("update tickets set status = 'open', paid_at = now() where number = $1", [number]);
    return number;
  };
  return {
    session: {
      scope: '',
      hash: '',
      ticket: await open(),
      asked: await open(),
      recording: '',
      spareRecording: '',
    },
  };
}

/** Has her agree to sessions of her tickets, with what is left of them. */
export async function aCustomersSessions(
  cms: TestCms,
  { ticket, session }: Sessions & { ticket: string },
): Promise<Sessions> {
  await agreeToSession(cms.sql, ticket);
  await cms.sql(
    `insert into session_receipts (id, number, ticket_id, account_id, customer_id, staff_id, event, technician, started_at, ended_at, scope, recording, done, price)
     select uuidv7(), 'SR' || t.number, t.id, t.account_id, t.customer_id, s.id, gen_random_uuid()::text, s.name, now(), now(), 'The printer', false, 'It prints', t.price
     from tickets t, (select id, name from staff limit 1) s where t.number = $1`,
    [ticket],
  );
  const agreed = await agreeToSession(cms.sql, session.ticket);
  const recording = await aRecording(cms, agreed.scope);
  return {
    session: { ...session, ...agreed, recording, spareRecording: await aRecording(cms, agreed.scope) },
  };
}

/** A recording with bytes, of the ticket of a scope. @returns its id */
async function aRecording(cms: TestCms, scope: string): Promise<string> {
  const key = `recordings/${randomUUID()}`;
  await cms.ports.files.put(key, Buffer.from('the bytes of a video'));
  const [row] = await cms.sql<{ id: string }>(
    `insert into session_recordings (id, filename, mime_type, size, sha256, storage_key, ticket_id, account_id, customer_id, staff_id, consent_id, deletes_at)
     select uuidv7(), 'session.webm', 'video/webm', 20, repeat('a', 64), $2, c.ticket_id, c.account_id, c.customer_id, s.staff_id, c.id, now() + interval '30 days'
     from session_consents c join session_scopes s on s.id = c.scope_id where s.id = $1 and c.act = 'given' limit 1 returning id`,
    [scope, key],
  );
  return row?.id ?? '';
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
  'get /portal/recordings/:id': { ...oneThing, id: ({ session }) => session.recording },
  'get /desk/recordings/:id': { ...desk, id: ({ session }) => session.recording },
  'post /portal/recordings/:id/delete': {
    ...oneThing,
    id: ({ session }) => session.spareRecording,
    body: () => ({}),
  },
  // Nothing of it has come yet.
  'post /desk/uploads/:id/recording': {
    ...desk,
    staff: 409,
    id: ({ staffUploads }, by) => staffUploads[by]?.steady ?? '',
    body: ({ ticket }) => ({ ticket }),
    unaudited: 'a file on its way is nobody’s yet',
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
