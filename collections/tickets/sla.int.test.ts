import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { inTransaction } from '#toolkit/database.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { aBooking, createBooking } from '../../cms/testing/bookings.ts';
import { ist, peopleOverTime } from '../../cms/testing/moved-clock.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { deskOf, moveAtDesk, pageOf, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import type { DeskTicketView } from './desk-ticket-view.ts';
import { openPaidTicket } from './operations/open-paid-ticket.ts';
import type { TicketDetailsView } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;

/** 30 November 2026 is a Monday, and the demo opens Monday to Saturday, 9 to 20. */
const monday = ist('2026-11-30', '10:00');
let moveTo: (now: Date) => Promise<void>;
const at = (time: string, day = '2026-11-30') => moveTo(ist(day, time));
const iso = (time: string, day = '2026-11-30') => ist(day, time).toISOString();

beforeAll(async () => {
  cms = await testCms();
  ({ customer: asha, technician: bala, at: moveTo } = await peopleOverTime(cms, monday));
});
beforeEach(() => moveTo(monday));

async function aPaidTicket(change: Parameters<typeof createBooking>[2] = {}) {
  const { number } = await createBooking(cms, asha, change);
  const [row] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const id = row?.id ?? '';
  const req = await cms.req();
  await inTransaction(req, () => openPaidTicket(req, id, monday));
  return { id, number };
}

const clockOf = async (id: string) => {
  const { promises } = await deskOf(cms, bala, id);
  return promises;
};

async function update(number: string, change: Record<string, unknown>) {
  const { revision } = await pageOf(cms, asha, number);
  const { subject, description, contact } = aBooking();
  return send<TicketDetailsView>(cms, `/portal/tickets/${number}/update`, asha, {
    revision,
    subject,
    description,
    contact,
    attachments: [],
    ...change,
  });
}

test('what is promised follows the urgency, from the payment on, in opening minutes', async () => {
  const normal = await aPaidTicket();
  const urgent = await aPaidTicket({ urgency: 'urgent' });
  const low = await aPaidTicket({ urgency: 'low' });
  expect(await clockOf(normal.id)).toMatchObject({
    firstAnswer: { dueAt: iso('11:00'), doneAt: null },
    completion: { dueAt: iso('14:00'), doneAt: null },
  });
  expect(await clockOf(urgent.id)).toMatchObject({ completion: { dueAt: iso('12:00') } });
  expect(await clockOf(low.id)).toMatchObject({
    firstAnswer: { dueAt: iso('14:00') },
    completion: { dueAt: iso('10:00', '2026-12-01') },
  });
  expect((await pageOf(cms, asha, normal.number)).promise).toEqual({
    given: true,
    firstAnswer: { dueAt: iso('11:00'), state: 'running' },
    completion: { dueAt: iso('14:00'), state: 'running' },
  });
});

test('staff say how urgent a ticket is: its promises follow, whoever decides by an older state is told, what is done stays', async () => {
  const { id, number } = await aPaidTicket();
  const { revision } = await deskOf(cms, bala, id);
  const say = async (urgency: string, by = revision) =>
    send<DeskTicketView & { conflict?: { current: DeskTicketView } }>(
      cms,
      `/desk/tickets/${id}/urgency`,
      bala,
      {
        urgency,
        revision: by,
      },
    );
  const { status, body } = await say('urgent');
  expect([status, body.urgency, body.promises.completion?.dueAt]).toEqual([200, 'urgent', iso('12:00')]);
  expect((await pageOf(cms, asha, number)).urgency).toBe('urgent');
  const late = await say('low');
  expect([late.status, late.body.conflict?.current.urgency]).toEqual([409, 'urgent']);
  // Asked for what is so already, nothing changes and nothing is noted.
  expect([(await say('urgent')).status, (await deskOf(cms, bala, id)).revision]).toEqual([
    200,
    body.revision,
  ]);
  const noted = await cms.sql<{ changes: unknown }>(
    `select changes from audit_entries where action = 'ticket.urgency_changed' and document = $1`,
    [id],
  );
  expect(noted).toEqual([{ changes: [expect.objectContaining({ before: 'normal', after: 'urgent' })] }]);
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  const done = await deskOf(cms, bala, id);
  expect((await say('low', done.revision)).status).toBe(409);
  expect((await deskOf(cms, bala, id)).urgency).toBe('urgent');
});

test('before the payment the page says how long it takes, and after the end nothing', async () => {
  const { number } = await createBooking(cms, asha);
  const { promise } = await pageOf(cms, asha, number);
  expect(promise).toEqual({ given: false, firstAnswerMinutes: 60, completionMinutes: 240 });
  const done = await aPaidTicket();
  await moveAtDesk(cms, bala, done.id, 'resolve', 'Done.');
  expect((await pageOf(cms, asha, done.number)).promise).toBeNull();
});

test('a service without targets promises what it promised before, and no first answer', async () => {
  const before = await cms.sql<Record<string, unknown>>(
    `select id, targets_high_first_answer as first, targets_high_completion as done from services where kind = 'remote'`,
  );
  await cms.sql(
    `update services set targets_high_first_answer = null, targets_high_completion = null where kind = 'remote'`,
  );
  const { id } = await aPaidTicket({ urgency: 'high' });
  expect(await clockOf(id)).toMatchObject({ firstAnswer: null, completion: { dueAt: iso('14:00') } });
  await cms.sql(
    'update services set targets_high_first_answer = $2, targets_high_completion = $3 where id = $1',
    [before[0]?.id, before[0]?.first, before[0]?.done],
  );
});

test('the first answer is the first that the customer can read: a note is none, a later one changes nothing', async () => {
  const { id, number } = await aPaidTicket();
  await at('10:20');
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Among us'), internal: true });
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('Anybody there?'));
  expect((await clockOf(id)).firstAnswer?.doneAt).toBeNull();
  await at('10:40');
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('I am on it.'), internal: false });
  const answered = (await clockOf(id)).firstAnswer?.doneAt ?? '';
  expect(Math.abs(Date.parse(answered) - ist('2026-11-30', '10:40').getTime())).toBeLessThan(20_000);
  await at('11:30');
  await moveAtDesk(cms, bala, id, 'start');
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Still on it.'), internal: false });
  expect((await clockOf(id)).firstAnswer?.doneAt).toBe(answered);
  expect((await pageOf(cms, asha, number)).promise).toMatchObject({ firstAnswer: { state: 'kept' } });
});

test('while we wait for the customer the clock stands still, for what is resolved meanwhile as well', async () => {
  const [one, two] = [await aPaidTicket(), await aPaidTicket()];
  await at('11:00');
  for (const { id } of [one, two]) await moveAtDesk(cms, bala, id, 'ask', 'Which one?');
  expect((await pageOf(cms, asha, one.number)).promise).toMatchObject({ completion: { state: 'paused' } });
  await at('10:00', '2026-12-01');
  expect((await pageOf(cms, asha, one.number)).promise).toMatchObject({ completion: { state: 'paused' } });
  await send(cms, `/portal/tickets/${one.number}/reply`, asha, said('The white one.'));
  const due = Date.parse((await clockOf(one.id)).completion?.dueAt ?? '');
  expect(Math.abs(due - ist('2026-12-01', '13:00').getTime())).toBeLessThan(20_000);
  await moveAtDesk(cms, bala, two.id, 'resolve', 'Found it.');
  const { completion } = await clockOf(two.id);
  expect(Date.parse(completion?.doneAt ?? '')).toBeLessThan(Date.parse(completion?.dueAt ?? ''));
});

test('another urgency counts from when the clock began, without the time that was waited', async () => {
  const { id, number } = await aPaidTicket();
  await at('11:00');
  await moveAtDesk(cms, bala, id, 'ask', 'Which one?');
  await at('12:00');
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('The white one.'));
  const raised = await update(number, { urgency: 'urgent' });
  expect(raised.body.urgency).toBe('urgent');
  // Two hours from ten o'clock, and one that was waited.
  const due = Date.parse((await clockOf(id)).completion?.dueAt ?? '');
  expect(Math.abs(due - ist('2026-11-30', '13:00').getTime())).toBeLessThan(20_000);
  const again = await update(number, { urgency: 'urgent', revision: raised.body.revision - 1 });
  expect(again.status).toBe(200);
  expect(again.body.revision).toBe(raised.body.revision);
  // Left out it stays as it is.
  expect((await update(number, { subject: 'Another subject' })).body.urgency).toBe('urgent');
});

test('an unpaid ticket changes its urgency and promises nothing yet', async () => {
  const { number } = await createBooking(cms, asha);
  expect((await update(number, { urgency: 'high' })).body).toMatchObject({
    urgency: 'high',
    expectedAt: null,
    promise: { given: false, firstAnswerMinutes: 30, completionMinutes: 180 },
  });
});

test('taken up again everything begins anew, and the words of whoever of us takes it up are the answer', async () => {
  const [hers, ours] = [await aPaidTicket(), await aPaidTicket()];
  for (const { id } of [hers, ours]) await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  await at('15:00');
  await send(cms, `/portal/tickets/${hers.number}/move`, asha, {
    move: 'not_yet',
    key: randomUUID(),
    body: plainToRichText('No.'),
  });
  const anew = await clockOf(hers.id);
  expect(anew).toMatchObject({ firstAnswer: { doneAt: null }, completion: { doneAt: null } });
  const due = Date.parse(anew.firstAnswer?.dueAt ?? '');
  expect(Math.abs(due - ist('2026-11-30', '16:00').getTime())).toBeLessThan(20_000);
  await send(cms, `/portal/tickets/${ours.number}/move`, asha, { move: 'confirm', key: randomUUID() });
  await moveAtDesk(cms, bala, ours.id, 'reopen', 'One thing was left.');
  expect((await clockOf(ours.id)).firstAnswer?.doneAt).not.toBeNull();
});

test('staff edit targets at the service, and are told in words what cannot be', async () => {
  const admin = await signedInStaff(cms, 'Admin', ['admin']);
  const [service] = await cms.sql<{ id: string; revision: string }>(
    `select id, coalesce(revision, 0) as revision from services where kind = 'web'`,
  );
  const patch = async (targets: object) => {
    const [{ revision } = { revision: '0' }] = await cms.sql<{ revision: string }>(
      'select coalesce(revision, 0) as revision from services where id = $1',
      [service?.id],
    );
    const response = await cms.fetch(`/api/services/${service?.id}`, {
      method: 'PATCH',
      cookie: admin.cookie,
      body: { revision: Number(revision), targets },
    });
    return { status: response.status, text: await response.text() };
  };
  const late = await patch({ high: { firstAnswer: 500, completion: 100 } });
  expect([late.status, late.text]).toEqual([400, expect.stringContaining('later than the completion')]);
  expect((await patch({ high: { firstAnswer: 0, completion: 100 } })).text).toContain('Whole minutes from 1');
  expect((await patch({ high: { firstAnswer: 50, completion: 100 } })).status).toBe(200);
});
