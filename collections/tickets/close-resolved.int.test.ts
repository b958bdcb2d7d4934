import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  moveAtDesk,
  pageOf,
  said,
  send,
  signedInStaff,
  textsOf,
} from '../../cms/testing/tickets.ts';
import { closeResolved } from './operations/close-resolved.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms);
  bala = await signedInStaff(cms);
});

beforeEach(async () => {
  // What an earlier test left resolved is closed as the clock closes it.
  days(60);
  await run();
  cms.setNow(new Date());
  cms.mails.length = 0;
});

async function aResolvedTicket() {
  const ticket = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'Done.');
  return ticket;
}

const statusOf = async (id: string) =>
  (await cms.sql<{ status: string }>('select status from tickets where id = $1', [id]))[0]?.status;

const days = (count: number) => cms.setNow(addDays(new Date(), count));
const run = async () => closeResolved(await cms.req());

test('seven days after the resolution a ticket closes by itself, once, and asks how it was', async () => {
  const { id, number } = await aResolvedTicket();
  days(6.9);
  expect(await run()).toBe(0);
  expect(await statusOf(id)).toBe('resolved');
  days(7.1);
  const closed = await Promise.all([run(), run(), run()]);
  expect(closed.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await run()).toBe(0);
  expect(await statusOf(id)).toBe('closed');
  const events = await cms.sql(
    `select actor_kind from activities where ticket_id = $1 and kind = 'ticket.closed'`,
    [id],
  );
  expect(events).toEqual([{ actor_kind: 'system' }]);
  await cms.drainJobs();
  const mails = cms.mails.filter(({ subject }) => subject === `Ticket ${number} is closed`);
  expect(mails).toMatchObject([{ to: asha.email, text: expect.stringContaining('Rate the service') }]);
});

test('whoever wrote since is answered first', async () => {
  const { id, number } = await aResolvedTicket();
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('It is slow again.'));
  days(8);
  expect(await run()).toBe(0);
  cms.setNow(new Date());
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Among us'), internal: true });
  days(8);
  expect(await run()).toBe(0);
  cms.setNow(new Date());
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('That is another thing.'), internal: false });
  days(8);
  expect(await run()).toBe(1);
  expect(await statusOf(id)).toBe('closed');
});

test('what she writes never takes it up again, only the chips do; once answered it closes by itself', async () => {
  const tickets = [await aResolvedTicket(), await aResolvedTicket()];
  const texts = ['Thanks!', 'It is not solved, please take it up again.'];
  for (const [i, { id, number }] of tickets.entries()) {
    await send(cms, `/portal/tickets/${number}/reply`, asha, said(texts[i] ?? ''));
    await cms.drainJobs();
    const { status, actions } = await pageOf(cms, asha, number);
    expect([status, actions.includes('confirm'), actions.includes('not_yet')]).toEqual([
      'resolved',
      true,
      true,
    ]);
    await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('I have read it.'), internal: false });
  }
  for (const [after, closed, status] of [
    [6.9, 0, 'resolved'],
    [7.1, 2, 'closed'],
  ] as const) {
    days(after);
    expect(await run()).toBe(closed);
    for (const { id } of tickets) expect(await statusOf(id)).toBe(status);
  }
  const reopened = await cms.sql(
    `select 1 from activities where ticket_id = any($1) and kind = 'ticket.reopened'`,
    [tickets.map(({ id }) => id)],
  );
  expect(reopened).toEqual([]);
});

test('what she writes while the clock closes goes through either way', async () => {
  const { id, number } = await aResolvedTicket();
  await cms.sql(`update tickets set resolved_at = now() - interval '8 days' where id = $1`, [id]);
  const [hers, closed] = await Promise.all([
    send(cms, `/portal/tickets/${number}/reply`, asha, said('One more question.')),
    run(),
  ]);
  expect(hers.status).toBe(200);
  const { status, messages } = await pageOf(cms, asha, number);
  expect([status, textsOf(messages).at(-1)]).toEqual([closed ? 'closed' : 'resolved', 'One more question.']);
});

test('a ticket that cannot be closed is noted and keeps no other open', async () => {
  const [bad, good] = [await aResolvedTicket(), await aResolvedTicket()];
  await cms.sql(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'`,
  );
  await cms.sql(
    `create trigger refuse before update on tickets for each row when (old.id = '${bad.id}') execute function refuse()`,
  );
  days(8);
  expect(await run()).toBe(1);
  expect([await statusOf(bad.id), await statusOf(good.id)]).toEqual(['resolved', 'closed']);
  await cms.sql('drop function refuse cascade');
  expect(await run()).toBe(1);
});

test('what is not resolved is left alone, however old it is', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const asked = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, asked.id, 'ask', 'Which one?');
  days(30);
  expect(await run()).toBe(0);
  expect([await statusOf(id), await statusOf(asked.id)]).toEqual(['open', 'waiting_for_customer']);
});

test('a customer says "not yet" while the clock closes: she is never closed over', async () => {
  const { id, number } = await aResolvedTicket();
  // Resolved so long ago that the clock's turn has come, while her session is young.
  await cms.sql(`update tickets set resolved_at = now() - interval '8 days' where id = $1`, [id]);
  await cms.sql(
    `update ticket_messages set created_at = created_at - interval '9 days' where ticket_id = $1`,
    [id],
  );
  const [hers] = await Promise.all([
    send(cms, `/portal/tickets/${number}/move`, asha, {
      move: 'not_yet',
      ...said('No.'),
      attachments: undefined,
    }),
    run(),
  ]);
  const status = await statusOf(id);
  expect([hers.status, status]).toEqual(hers.status === 200 ? [200, 'in_progress'] : [409, 'closed']);
});
