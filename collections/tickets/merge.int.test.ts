import { beforeAll, expect, test } from 'vitest';
import type { NotificationListView } from '#collections/notifications/view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  deskOf,
  moveAtDesk,
  pageOf,
  said,
  send,
  signedInStaff,
  textsOf,
} from '../../cms/testing/tickets.ts';
import type { DeskTicketView } from './desk-ticket-view.ts';
import type { TicketListView } from './list-view.ts';
import type { MergeTarget } from './merge-view.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
});

type Refused = { error: { code: string; message: string; fields?: Record<string, string> } };

const anUnpaidTicket = async (who: { cookie: string } = asha) => {
  const { number } = await createBooking(cms, who);
  return deskOf(cms, bala, number);
};
const merge = async (which: string, into: string, revision?: number) =>
  send<DeskTicketView & Refused>(cms, `/desk/tickets/${which}/merge`, bala, {
    into,
    revision: revision ?? (await deskOf(cms, bala, which)).revision,
  });
const view = async <T>(name: string, who: { cookie: string } = asha): Promise<T> => {
  const response = await cms.fetch(`/api/portal/views/${name}`, { cookie: who.cookie });
  return ((await response.json()) as { data: T }).data;
};
/** What was said since the booking, which is the first message. */
const since = <T>(messages: readonly T[]): T[] => messages.slice(1);
const replyTo = (number: string, text: string) =>
  send<{ id: string } & Refused>(cms, `/portal/tickets/${number}/reply`, asha, said(text));

test('a ticket that was booked twice goes on in the other, and both say so', async () => {
  const open = await anOpenTicket(cms, asha);
  const double = await anUnpaidTicket();
  expect(double.merge).toEqual({ into: null, joined: [], problem: null });
  expect((await replyTo(double.number, 'Is this the right one?')).status).toBe(200);

  const { status, body } = await merge(double.id, open.number);
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'cancelled', moves: [], merge: { into: open, problem: 'merged' } });

  const page = await pageOf(cms, asha, double.number);
  expect(page).toMatchObject({
    status: 'cancelled',
    mergedInto: open.number,
    mayReply: false,
    closesAt: null,
  });
  expect(page.actions).toEqual(['download_summary', 'contact_support']);
  expect(textsOf(since(page.messages))).toEqual(['Is this the right one?']);
  const there = await pageOf(cms, asha, open.number);
  expect(there).toMatchObject({ mergedInto: null, mayReply: true });
  expect(since(there.messages)).toMatchObject([{ author: 'system', about: double.number }]);
  expect(textsOf(there.messages)[1]).toContain(double.number);
  const desk = await deskOf(cms, bala, open.id);
  expect(desk.merge.joined).toEqual([{ id: double.id, number: double.number, subject: double.subject }]);
  expect(since(desk.messages)).toMatchObject([
    { author: 'system', about: { id: double.id, number: double.number } },
  ]);

  const [order] = await cms.sql<{ status: string }>(
    'select status from payment_orders where ticket_id = $1 and status in ($2, $3)',
    [double.id, 'new', 'open'],
  );
  expect(order).toBeUndefined();
  const audited = await cms.sql<{ title: string }>(
    `select document_title as title from audit_entries where action = 'ticket.merged' and document in ($1, $2) order by id`,
    [double.id, open.id],
  );
  expect(audited.map(({ title }) => title)).toEqual([double.number, open.number]);

  // Once more is the same, elsewhere is not possible.
  expect((await merge(double.id, open.number, 0)).status).toBe(200);
  expect((await pageOf(cms, asha, open.number)).messages).toHaveLength(2);
  const other = await anOpenTicket(cms, asha);
  expect(await merge(double.id, other.number)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move', message: expect.stringContaining('already') } },
  });
});

test('its customer is told once, in the portal and by mail, and so is whoever has the other one', async () => {
  const ravi = await signedInStaff(cms, 'Ravi Shetty');
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const open = await anOpenTicket(cms, meera);
  await cms.sql('update tickets set assignee_id = $2 where id = $1', [open.id, ravi.id]);
  const double = await anUnpaidTicket(meera);
  await merge(double.id, open.number);
  await cms.drainJobs();
  const told = (to: string) =>
    cms.mails.filter((mail) => mail.to === to && mail.text.includes(double.number)).map(({ text }) => text);
  expect(told(meera.email).filter((text) => text.includes(open.number))).toHaveLength(1);
  expect(told(ravi.email)).toEqual([expect.stringContaining('merged into your ticket')]);
  const { recent } = await view<NotificationListView>('notifications', meera);
  expect(recent.find(({ title }) => title.includes(open.number))).toMatchObject({
    title: `Ticket ${double.number} goes on in ${open.number}`,
    actions: [{ href: `/customer/tickets/${open.number}` }],
  });
});

test('what is paid and not finished is not merged; what is solved is, and is not taken up again', async () => {
  const target = await anOpenTicket(cms, asha);
  const paid = await anOpenTicket(cms, asha);
  expect((await deskOf(cms, bala, paid.id)).merge.problem).toBe('unfinished');
  expect(await merge(paid.id, target.number)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move', message: expect.stringContaining('not finished') } },
  });
  await moveAtDesk(cms, bala, paid.id, 'resolve', 'Done.');
  expect((await merge(paid.id, target.number)).body).toMatchObject({ status: 'closed', moves: [] });
  const page = await pageOf(cms, asha, paid.number);
  expect(page).toMatchObject({ status: 'closed', reopenUntil: null });
  expect(page.actions).toContain('rate');
  expect(page.actions).not.toContain('reopen');
  const again = { move: 'reopen', ...said('Not yet') };
  const { attachments: _none, ...reopen } = again;
  expect(await send(cms, `/portal/tickets/${paid.number}/move`, asha, reopen)).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining(target.number) } },
  });
  expect(await moveAtDesk(cms, bala, paid.id, 'reopen', 'We go on')).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining(target.number) } },
  });
});

test('a ticket goes on only in another open one of the same account', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const foreign = await anOpenTicket(cms, meera);
  const double = await anUnpaidTicket();
  const done = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, done.id, 'resolve', 'Done.');
  const why = async (into: string) => {
    const { status, body } = await merge(double.id, into);
    expect(status).toBe(422);
    return body.error.fields?.into;
  };
  expect(await why(double.number)).toContain('itself');
  // Of what others have, and of what nobody has, the same is said.
  expect(await why(foreign.number)).toBe(await why('RT2020-9999'));
  expect(await why(done.number)).toContain('is over');
  const open = await anOpenTicket(cms, asha);
  const merged = await anUnpaidTicket();
  await merge(merged.id, open.number);
  expect(await why(merged.number)).toContain(`goes on in ${open.number}`);
  expect((await deskOf(cms, bala, double.id)).merge.into).toBeNull();
});

test('the tickets to choose from are the customer’s own that are worked on, found by number or subject', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const printer = await createBooking(cms, meera, { subject: 'Printer 50% slower' });
  const other = await createBooking(cms, meera, { subject: 'Laptop hangs' });
  const done = await anOpenTicket(cms, meera);
  await moveAtDesk(cms, bala, done.id, 'resolve', 'Done.');
  const targets = async (of: string, q = '') => {
    const at = `/api/desk/tickets/${of}/merge-targets?q=${encodeURIComponent(q)}`;
    const response = await cms.fetch(at, { cookie: bala.cookie });
    return ((await response.json()) as { targets: MergeTarget[] }).targets.map(({ number }) => number);
  };
  expect(await targets(done.number)).toEqual([other.number, printer.number]);
  expect(await targets(other.number)).toEqual([printer.number]);
  expect(await targets(done.number, '50%')).toEqual([printer.number]);
  expect(await targets(done.number, '%')).toEqual([printer.number]);
  expect(await targets(done.number, other.number.slice(-4))).toEqual([other.number]);
});

test('a chain leads to its end, and cannot become a circle', async () => {
  const [first, second] = [await anUnpaidTicket(), await anUnpaidTicket()];
  const last = await anOpenTicket(cms, asha);
  await merge(first.id, second.number);
  await merge(second.id, last.number);
  expect((await pageOf(cms, asha, first.number)).mergedInto).toBe(last.number);
  expect((await deskOf(cms, bala, first.id)).merge.into).toEqual(last);
  expect((await replyTo(first.number, 'Hello?')).body.error.message).toContain(last.number);
  const { tickets } = await view<TicketListView>('tickets?group=cancelled');
  expect(tickets.find(({ number }) => number === first.number)?.mergedInto).toBe(last.number);
});

test('two who merge the same two into each other: one does, the other is told', async () => {
  const [one, two] = [await anUnpaidTicket(), await anUnpaidTicket()];
  const answers = await Promise.all([
    merge(one.id, two.number, one.revision),
    merge(two.id, one.number, two.revision),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)]);
  const into = [one, two].map(async ({ id }) => (await deskOf(cms, bala, id)).merge.into);
  expect((await Promise.all(into)).filter((each) => each === null)).toHaveLength(1);
});

test('a reply at the same moment is in it or is refused with the way on: never lost, never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const open = await anOpenTicket(cms, asha);
    const double = await anUnpaidTicket();
    const [reply, merged] = await Promise.all([
      replyTo(double.number, 'One more thing'),
      merge(double.id, open.number, double.revision),
    ]);
    expect(merged.status).toBe(200);
    const { messages } = await pageOf(cms, asha, double.number);
    if (reply.status === 200) expect(textsOf(since(messages))).toEqual(['One more thing']);
    else {
      expect(reply).toMatchObject({
        status: 409,
        body: { error: { code: 'illegal_move', message: expect.stringContaining(open.number) } },
      });
      expect(since(messages)).toEqual([]);
    }
  }
});

test('staff write on where it goes on; notes stay possible, and a stale decision is a conflict', async () => {
  const open = await anOpenTicket(cms, asha);
  const double = await anUnpaidTicket();
  expect(await merge(double.id, open.number, double.revision + 1)).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' }, conflict: { current: { number: double.number } } },
  });
  await merge(double.id, open.number);
  const write = (internal: boolean) =>
    send<Refused>(cms, `/desk/tickets/${double.id}/reply`, bala, { ...said('Seen'), internal });
  expect(await write(false)).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining(open.number) } },
  });
  expect((await write(true)).status).toBe(200);
});

test('the database keeps a pointer in its account, once, away from itself and from what is merged', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const foreign = await anOpenTicket(cms, meera);
  const [one, two] = [await anUnpaidTicket(), await anUnpaidTicket()];
  const open = await anOpenTicket(cms, asha);
  const point = (from: string, to: string | null) =>
    cms.sql('update tickets set merged_into_id = $2, merged_at = now() where id = $1', [from, to]);
  await expect(point(one.id, foreign.id)).rejects.toThrow();
  await expect(point(one.id, one.id)).rejects.toThrow();
  await point(one.id, open.id);
  await expect(point(one.id, two.id)).rejects.toThrow();
  await expect(point(one.id, null)).rejects.toThrow();
  await expect(point(two.id, one.id)).rejects.toThrow();
});
