import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { ist, peopleOverTime } from '../../cms/testing/moved-clock.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, deskOf, moveAtDesk, pageOf, said, send, textsOf } from '../../cms/testing/tickets.ts';
import { followWaiting } from './operations/follow-waiting.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let moveTo: (now: Date) => Promise<void>;

/** A Thursday; the demo opens Monday to Saturday, 9 to 20. Asked then, the answer is due by the 28th, 2nd and 8th. */
const thursday = ist('2026-11-26', '15:00');
const at = (day: string, time = '15:01') => moveTo(ist(day, time));

beforeAll(async () => {
  cms = await testCms();
  ({ customer: asha, technician: bala, at: moveTo } = await peopleOverTime(cms, thursday));
});
beforeEach(async () => {
  await moveTo(thursday);
  await cms.sql(`update tickets set status = 'cancelled' where status = 'waiting_for_customer'`);
  await cms.drainJobs();
  cms.mails.length = 0;
});

async function anAskedTicket() {
  const ticket = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, ticket.id, 'ask', 'Which router is it?');
  await cms.drainJobs();
  cms.mails.length = 0;
  return ticket;
}

const run = async () => followWaiting(await cms.req());
const statusOf = async (id: string) => (await deskOf(cms, bala, id)).status;
const subjects = () => cms.mails.filter(({ to }) => to === asha.email).map(({ subject }) => subject);
const kindsOf = async (number: string) =>
  (
    await cms.sql<{ kind: string }>(
      `select n.kind from notifications n join tickets t on t.id = n.ticket_id where t.number = $1 and n.kind like 'ticket.%' order by n.at, n.id`,
      [number],
    )
  ).map(({ kind }) => kind);

test('asked, reminded twice, told when it closes, closed with a message and a mail, taken up again', async () => {
  const { id, number } = await anAskedTicket();
  await at('2026-11-28', '14:59');
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await at('2026-11-28');
  const runs = await Promise.all([run(), run(), run()]);
  expect(runs.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
  await cms.drainJobs();
  expect(subjects()).toEqual([`Reminder: ticket ${number} waits for your answer`]);
  expect(cms.mails[0]?.text).toMatch(/Which router is it\?[\s\S]*8\s+Dec\s+2026/);
  expect(cms.mails[0]?.text).toMatch(/A\s+reply keeps it open/);
  const closesAt = (await pageOf(cms, asha, number)).closesAt ?? '';
  expect(Math.abs(Date.parse(closesAt) - ist('2026-12-08', '15:00').getTime())).toBeLessThan(70_000);
  await at('2026-12-02');
  expect(await run()).toEqual({ reminded: 1, closed: 0 });
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await cms.drainJobs();
  await at('2026-12-08', '14:58');
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await at('2026-12-08', '15:05');
  const closings = await Promise.all([run(), run()]);
  expect(closings.reduce((sum, { closed }) => sum + closed, 0)).toBe(1);
  await cms.drainJobs();
  expect(subjects()).toEqual([
    `Reminder: ticket ${number} waits for your answer`,
    `Reminder: ticket ${number} waits for your answer`,
    `Ticket ${number} is closed`,
  ]);
  expect(cms.mails.at(-1)?.text).toContain('take it up again until');
  expect(cms.mails.at(-1)?.text).not.toContain('Rate the service');
  const page = await pageOf(cms, asha, number);
  expect(page).toMatchObject({ status: 'closed', closesAt: null, promise: null });
  expect(page.actions).toContain('reopen');
  expect(page.actions).not.toContain('rate');
  expect(page.messages.at(-1)).toMatchObject({ author: 'system' });
  expect(textsOf(page.messages).at(-1)).toContain('We have not heard from you');
  expect(page.timeline.filter(({ step }) => step === 'resolved')).toEqual([]);
  expect(await kindsOf(number)).toEqual([
    'ticket.booked',
    'ticket.waiting',
    'ticket.reminded',
    'ticket.reminded',
    'ticket.closed_unanswered',
  ]);
  await at('2026-12-14');
  const again = await send<{ status: string }>(cms, `/portal/tickets/${number}/move`, asha, {
    move: 'reopen',
    key: randomUUID(),
    body: plainToRichText('I was away.'),
  });
  expect([again.status, again.body.status]).toEqual([200, 'open']);
  expect(await statusOf(id)).toBe('open');
});

test('what closed without an answer cannot be taken up again after a week', async () => {
  const { number } = await anAskedTicket();
  await cms.sql(
    `update tickets set status = 'closed', waiting_since = null, closed_at = $2 where number = $1`,
    [number, thursday],
  );
  await at('2026-12-04');
  const { status } = await send(cms, `/portal/tickets/${number}/move`, asha, {
    move: 'reopen',
    key: randomUUID(),
    body: plainToRichText('I was away.'),
  });
  expect(status).toBe(409);
});

test('an answer ends the waiting; asked again it begins from the first reminder', async () => {
  const { id, number } = await anAskedTicket();
  await at('2026-11-28');
  await run();
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('The white one.'));
  expect(await pageOf(cms, asha, number)).toMatchObject({ status: 'open', closesAt: null });
  await at('2026-12-10');
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await moveAtDesk(cms, bala, id, 'ask', 'And where does it stand?');
  await at('2026-12-12', '15:30');
  expect(await run()).toEqual({ reminded: 1, closed: 0 });
});

test('she answers while the clock closes: what came first counts, and never both', async () => {
  const { id, number } = await anAskedTicket();
  await at('2026-12-02');
  await run();
  await at('2026-12-09');
  const [hers, clock] = await Promise.all([
    send(cms, `/portal/tickets/${number}/reply`, asha, said('The white one.')),
    run(),
  ]);
  expect(hers.status).toBe(200);
  expect(await statusOf(id)).toBe(clock.closed === 1 ? 'closed' : 'open');
  const [row] = await cms.sql<{ n: string }>(
    `select count(*) as n from activities where ticket_id = $1 and kind in ('ticket.closed', 'ticket.resumed')`,
    [id],
  );
  expect(row?.n).toBe('1');
});

test('whoever was never reminded is reminded first, however long ago it was asked', async () => {
  const { id } = await anAskedTicket();
  await at('2027-02-15');
  expect(await run()).toEqual({ reminded: 1, closed: 0 });
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await at('2027-02-19');
  expect(await run()).toEqual({ reminded: 0, closed: 0 });
  await at('2027-02-20', '16:00');
  expect(await run()).toEqual({ reminded: 0, closed: 1 });
  expect(await statusOf(id)).toBe('closed');
});

test('one that fails keeps no other back, is told by nobody, and is done the next time', async () => {
  const [bad, good] = [await anAskedTicket(), await anAskedTicket()];
  await cms.sql(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'`,
  );
  await cms.sql(
    `create trigger refuse before insert on activities for each row when (new.ticket_id = '${bad.id}') execute function refuse()`,
  );
  await at('2026-11-28');
  expect(await run()).toEqual({ reminded: 1, closed: 0 });
  await cms.sql('drop function refuse cascade');
  await cms.drainJobs();
  expect(subjects()).toEqual([`Reminder: ticket ${good.number} waits for your answer`]);
  expect(await run()).toEqual({ reminded: 1, closed: 0 });
});

test('a customer reads the closing in her language', async () => {
  const { number } = await anAskedTicket();
  await cms.sql(`update customers set locale = 'kn' where id = $1`, [asha.id]);
  await cms.sql(
    `update tickets set reminders = 2, closes_at = waiting_since + interval '3 days' where number = $1`,
    [number],
  );
  await at('2026-12-08');
  expect(await run()).toEqual({ reminded: 0, closed: 1 });
  await cms.drainJobs();
  expect(textsOf((await pageOf(cms, asha, number)).messages).at(-1)).toContain('ಮುಚ್ಚಲಾಗಿದೆ');
  expect(subjects()).toEqual([`ಟಿಕೆಟ್ ${number} ಮುಚ್ಚಲಾಗಿದೆ`]);
  await cms.sql(`update customers set locale = 'en' where id = $1`, [asha.id]);
});
