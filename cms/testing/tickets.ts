import { randomUUID } from 'node:crypto';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { createBooking } from './bookings.ts';
import { cookieOf, createStaff } from './people.ts';
import { agreeToSession } from './session-consent.ts';
import type { TestCms } from './test-cms.ts';

export type StaffPerson = { id: string; name: string; email: string; cookie: string };

/** Somebody of the staff who is signed in. */
export async function signedInStaff(
  cms: TestCms,
  name = 'Bala Kumar',
  roles: StaffRole[] = ['technician'],
): Promise<StaffPerson> {
  const member = await createStaff(await cms.req(), { name, roles });
  return {
    id: member.id,
    name,
    email: member.email,
    cookie: await cookieOf(await cms.req(), member, 'staff'),
  };
}

/** A ticket that is paid and waits for its technician. */
export async function anOpenTicket(
  cms: TestCms,
  who: { cookie: string },
): Promise<{ id: string; number: string }> {
  const { number } = await createBooking(cms, who);
  const [row] = await cms.sql<{ id: string }>(
    `update tickets set status = 'open', paid_at = now(), expected_at = now() + interval '4 hours', clock_started_at = now(), revision = revision + 1
     where number = $1 returning id`,
    [number],
  );
  return { id: row?.id ?? '', number };
}

/** What a door of conversations takes: words under a key of their own. */
export const said = (text: string, more: { key?: string; attachments?: string[] } = {}) => ({
  key: randomUUID(),
  body: plainToRichText(text),
  attachments: [],
  ...more,
});

export type Answer<Body> = { status: number; body: Body };

/** Sends to a door and reads its answer. */
export async function send<Body = Record<string, unknown>>(
  cms: TestCms,
  path: string,
  who: { cookie: string },
  body: unknown,
): Promise<Answer<Body>> {
  const response = await cms.fetch(`/api${path}`, { body, cookie: who.cookie });
  return { status: response.status, body: (await response.json()) as Body };
}

/** The ticket as its customer's page shows it. */
export async function pageOf(
  cms: TestCms,
  who: { cookie: string },
  number: string,
): Promise<TicketDetailsView> {
  const response = await cms.fetch(`/api/portal/views/tickets/${number}`, { cookie: who.cookie });
  if (!response.ok) throw new Error(`ticket: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: TicketDetailsView }).data;
}

/** The ticket as the desk shows it. */
export async function deskOf(cms: TestCms, who: { cookie: string }, id: string): Promise<DeskTicketView> {
  const response = await cms.fetch(`/api/desk/tickets/${id}`, { cookie: who.cookie });
  if (!response.ok) throw new Error(`desk: ${response.status} ${await response.text()}`);
  return (await response.json()) as DeskTicketView;
}

/** A move of staff by the state of the ticket that they see now; work begins with a consent. */
export async function moveAtDesk(
  cms: TestCms,
  who: { cookie: string },
  id: string,
  move: string,
  words?: string,
): Promise<Answer<DeskTicketView>> {
  if (move === 'start') await agreeToSession(cms.sql, id);
  const { revision } = await deskOf(cms, who, id);
  const body = words === undefined ? {} : { body: plainToRichText(words) };
  return send(cms, `/desk/tickets/${id}/move`, who, { move, revision, key: randomUUID(), ...body });
}

/** Somebody of the staff takes a ticket. */
export async function takeAtDesk(cms: TestCms, who: StaffPerson, id: string): Promise<void> {
  const { revision } = await deskOf(cms, who, id);
  const { status } = await send(cms, `/desk/tickets/${id}/assign`, who, { assignee: who.id, revision });
  if (status !== 200) throw new Error(`the ticket was not taken: ${status}`);
}

/** The words of messages, without their marks. */
export const textsOf = (messages: readonly { html: string }[]) =>
  messages.map(({ html }) => html.replaceAll(/<[^>]+>/g, ''));
