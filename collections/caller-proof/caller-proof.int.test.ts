import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '#cms/testing/bookings.ts';
import { signedInCustomer } from '#cms/testing/bookings.ts';
import { cookieOf, createStaff } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { anOpenTicket, deskOf, type StaffPerson, send, signedInStaff } from '#cms/testing/tickets.ts';
import { eventById } from '#collections/activities/views/events.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';

const cms = await testCms();
let asha: SignedIn;
let bala: StaffPerson;
let ravi: StaffPerson;

beforeAll(async () => {
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  ravi = await signedInStaff(cms, 'Ravi Shetty');
});

async function give(ticket: { id: string }, to: StaffPerson | null, by = bala): Promise<void> {
  const { revision } = await deskOf(cms, by, ticket.id);
  const body = { assignee: to?.id ?? null, revision };
  const response = await cms.fetch(`/api/desk/tickets/${ticket.id}/assign`, { body, cookie: by.cookie });
  expect(response.status, await response.text()).toBe(200);
}
async function shown(number: string, who = asha): Promise<TicketDetailsView['proof']> {
  const response = await cms.fetch(`/api/portal/views/tickets/${number}`, { cookie: who.cookie });
  return ((await response.json()) as { data: TicketDetailsView }).data.proof;
}
async function check(number: string, ticket?: string): Promise<{ status: number; known?: boolean }> {
  const response = await cms.fetch('/api/portal/check-caller', {
    body: { number, ...(ticket ? { ticket } : {}) },
  });
  return { status: response.status, ...((await response.json()) as { known?: boolean }) };
}
const own = async (ticket: { id: string }, who = bala) => (await deskOf(cms, who, ticket.id)).proof;

test('customer and technician have the same words, nobody else has them, another technician has others', async () => {
  const ticket = await anOpenTicket(cms, asha);
  expect(await shown(ticket.number)).toBe(null);
  await give(ticket, bala);
  const first = await shown(ticket.number);
  expect(first).toMatchObject({ technician: 'Bala Kumar', phrase: expect.stringMatching(/^\w+ \w+ \w+$/) });
  expect((await own(ticket))?.phrase).toBe(first?.phrase);
  expect(await own(ticket, ravi)).toBe(null);
  await give(ticket, ravi);
  const second = await shown(ticket.number);
  expect(second?.technician).toBe('Ravi Shetty');
  expect(second?.phrase).not.toBe(first?.phrase);
  await give(ticket, bala);
  expect([first?.phrase, second?.phrase]).not.toContain((await shown(ticket.number))?.phrase);
});

test('a number is known on its day, for its ticket, as long as its owner works here; a wrong one never', async () => {
  const ticket = await anOpenTicket(cms, asha);
  await give(ticket, bala);
  const { number = '' } = (await own(ticket)) ?? {};
  expect(await check(number)).toEqual({ status: 200, known: true });
  expect(await check(`${number.slice(0, 4)} ${number.slice(4)}`, ticket.number.toLowerCase())).toMatchObject({
    known: true,
  });
  const wrong = String((Number(number) + 1) % 100_000_000).padStart(8, '0');
  expect(await check(wrong)).toEqual({ status: 200, known: false });
  const others = await anOpenTicket(cms, asha);
  await give(others, ravi);
  expect(await check(number, others.number)).toMatchObject({ known: false });
  expect(await check(number, 'RT2026-9999')).toMatchObject({ known: false });
  cms.setNow(new Date(Date.now() + 86_400_000));
  expect(await check(number)).toMatchObject({ known: false });
  cms.setNow(new Date());
  await cms.sql('update staff set active = false where id = $1', [bala.id]);
  expect(await check(number)).toMatchObject({ known: false });
  await cms.sql('update staff set active = true where id = $1', [bala.id]);
});

test.each(['', 'abc', '1234567', '123456789', "1' or 1=1"])(
  '%j is no number, and that is said',
  async (number) => {
    expect((await check(number)).status).toBe(422);
  },
);

test('whoever doubts a caller alarms the admins once, however often she presses, and nobody whom it may be about', async () => {
  const admin = await createStaff(await cms.req(), { roles: ['admin'] });
  await cookieOf(await cms.req(), admin, 'staff');
  const ticket = await anOpenTicket(cms, asha);
  const doubt = (who = asha) => send(cms, `/portal/tickets/${ticket.number}/caller-doubt`, who, {});
  expect((await doubt()).status, 'nobody has it').toBe(409);
  await give(ticket, bala);
  await cms.drainJobs();
  cms.mails.length = 0;
  const presses = await Promise.all([doubt(), doubt(), doubt()]);
  expect(presses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await doubt(await signedInCustomer(cms))).status).toBe(404);
  const [event] = await cms.sql<{ id: string }>(
    "select a.id from activities a join tickets t on t.id = a.ticket_id where t.number = $1 and a.kind = 'ticket.caller_doubted'",
    [ticket.number],
  );
  expect(event?.id).toBeTruthy();
  expect(
    await eventById(await cms.req(), { desk: true }, event?.id ?? ''),
    'no page of the desk hears of it',
  ).toBe(null);
  await cms.drainJobs();
  const alarms = cms.mails.filter(({ subject }) => subject.includes('a caller is doubted'));
  expect(alarms.map(({ to }) => to)).toContain(admin.email);
  expect(alarms.map(({ to }) => to)).not.toContain(bala.email);
  expect(new Set(alarms.map(({ to }) => to)).size).toBe(alarms.length);
});
