import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#toolkit/database.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking } from '../../cms/testing/bookings.ts';
import { ist, peopleOverTime } from '../../cms/testing/moved-clock.ts';
import { createStaff } from '../../cms/testing/people.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { deskOf, moveAtDesk, pageOf, said, send } from '../../cms/testing/tickets.ts';
import type { DeskQueuesView } from './desk-queues-view.ts';
import { noteBreaches } from './operations/note-breaches.ts';
import { openPaidTicket } from './operations/open-paid-ticket.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let admin: { email: string };
let moveTo: (now: Date) => Promise<void>;

/** A Monday; the demo opens Monday to Saturday, 9 to 20. Normal tickets: an answer in one hour, done in four. */
const monday = ist('2026-11-30', '10:00');
const at = (time: string, day = '2026-11-30') => moveTo(ist(day, time));

beforeAll(async () => {
  cms = await testCms();
  ({ customer: asha, technician: bala, at: moveTo } = await peopleOverTime(cms, monday));
  admin = await createStaff(await cms.req(), { name: 'Meera Nair', roles: ['admin'] });
  await createStaff(await cms.req(), { name: 'Anita Pai', roles: ['accounts'] });
});
beforeEach(async () => {
  await moveTo(monday);
  await cms.sql(
    `update tickets set status = 'cancelled' where status in ('open', 'in_progress', 'waiting_for_customer')`,
  );
  await cms.drainJobs();
  cms.mails.length = 0;
});

async function aPaidTicket(change: Parameters<typeof createBooking>[2] = {}, from = monday) {
  const { number } = await createBooking(cms, asha, change);
  const [row] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const id = row?.id ?? '';
  const req = await cms.req();
  await inTransaction(req, () => openPaidTicket(req, id, from));
  return { id, number };
}

const run = async () => noteBreaches(await cms.req());
const breachesOf = async (id: string) =>
  (
    await cms.sql<{ target: string }>(
      `select data->>'target' as target from activities where ticket_id = $1 and kind = 'ticket.sla_breached' order by at, id`,
      [id],
    )
  ).map(({ target }) => target);

async function queue(name = 'breaching'): Promise<DeskQueuesView> {
  const response = await cms.fetch(`/api/desk/queues?queue=${name}`, { cookie: bala.cookie });
  return (await response.json()) as DeskQueuesView;
}
const listed = async () => (await queue()).rows.map(({ number }) => number);

test('a promise is broken once, however many look at once, and whoever has it and the admins are told', async () => {
  const { id, number } = await aPaidTicket();
  await at('10:59');
  expect(await run()).toBe(0);
  await moveAtDesk(cms, bala, id, 'start');
  await cms.drainJobs();
  cms.mails.length = 0;
  await at('11:01');
  const found = await Promise.all([run(), run(), run()]);
  expect(found.reduce((sum, each) => sum + each, 0)).toBe(1);
  await at('14:30');
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  expect(await breachesOf(id)).toEqual(['first_answer', 'completion']);
  await cms.drainJobs();
  await cms.drainJobs();
  const told = cms.mails.map(({ to, subject }) => `${subject} → ${to}`).sort();
  expect(told).toEqual(
    [admin.email, bala.email]
      .flatMap((to) => [
        `${number}: later than promised → ${to}`,
        `${number}: the first answer is late → ${to}`,
      ])
      .sort(),
  );
  expect(cms.mails[0]?.text).toContain('30 Nov 2026');
});

test('the customer never hears of it as such: not in her history, her notices or live', async () => {
  const { number } = await aPaidTicket();
  await at('15:00');
  expect(await run()).toBe(2);
  await cms.drainJobs();
  expect(cms.mails.filter(({ to }) => to === asha.email)).toEqual([]);
  const [notified] = await cms.sql<{ n: string }>(
    `select count(*) as n from notifications where kind like '%breach%'`,
  );
  expect(notified?.n).toBe('0');
  for (const view of ['dashboard', `tickets/${number}`]) {
    const response = await cms.fetch(`/api/portal/views/${view}`, { cookie: asha.cookie });
    expect(await response.text()).not.toContain('sla_breached');
  }
  // But that we are late is not hidden from her.
  expect((await pageOf(cms, asha, number)).promise).toMatchObject({ completion: { state: 'breached' } });
});

test('what fails is taken back whole and done the next time; what was written is told after a crash', async () => {
  const [bad, good] = [await aPaidTicket(), await aPaidTicket()];
  await at('11:30');
  await cms.sql(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'`,
  );
  await cms.sql(
    `create trigger refuse before insert on activities for each row when (new.ticket_id = '${bad.id}') execute function refuse()`,
  );
  expect(await run()).toBe(1);
  await cms.sql('drop function refuse cascade');
  expect([await breachesOf(bad.id), await breachesOf(good.id)]).toEqual([[], ['first_answer']]);
  expect(await run()).toBe(1);
  expect(await breachesOf(bad.id)).toEqual(['first_answer']);
  // Nobody has mailed yet: the jobs stand in the database with what they tell of.
  expect(cms.mails).toEqual([]);
  await cms.drainJobs();
  expect(cms.mails.filter(({ to }) => to === admin.email)).toHaveLength(2);
});

test('the database itself keeps each once', async () => {
  const { id } = await aPaidTicket();
  await at('11:30');
  await run();
  const again = cms.sql(
    `insert into activities (id, kind, account_id, actor_kind, ticket_id, data, at, created_at, updated_at)
     select uuidv7(), kind, account_id, actor_kind, ticket_id, data, at, now(), now() from activities
     where ticket_id = $1 and kind = 'ticket.sla_breached'`,
    [id],
  );
  await expect(again).rejects.toThrow('activities_one_breach');
});

test('an answer in time, a ticket that waits for its customer and one that is done are not broken', async () => {
  const [answered, waits, done] = [await aPaidTicket(), await aPaidTicket(), await aPaidTicket()];
  await at('10:30');
  await send(cms, `/desk/tickets/${answered.id}/reply`, bala, { ...said('Hello'), internal: false });
  await moveAtDesk(cms, bala, waits.id, 'ask', 'Which one?');
  await moveAtDesk(cms, bala, done.id, 'resolve', 'Done.');
  await at('13:30');
  expect(await run()).toBe(0);
  await at('14:30');
  expect(await run()).toBe(1);
  expect(await breachesOf(answered.id)).toEqual(['completion']);
  await at('11:00', '2026-12-02');
  expect(await run()).toBe(0);
  expect(await breachesOf(waits.id)).toEqual([]);
});

test('taken up again it is a promise of its own, which can be broken again', async () => {
  const { id, number } = await aPaidTicket();
  await at('11:30');
  await run();
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  await send(cms, `/portal/tickets/${number}/move`, asha, {
    move: 'not_yet',
    ...said('No.'),
    attachments: undefined,
  });
  expect(await run()).toBe(0);
  await at('12:45');
  expect(await run()).toBe(1);
  expect(await breachesOf(id)).toEqual(['first_answer', 'first_answer']);
});

test('the queue holds what is broken or has less than a quarter of its time left, oldest due first, and counts it', async () => {
  const soon = await aPaidTicket();
  const later = await aPaidTicket({ urgency: 'low' });
  const first = await aPaidTicket({ urgency: 'urgent' });
  expect(await listed()).toEqual([]);
  // Of 15 minutes less than a quarter is left.
  await at('10:12');
  expect(await listed()).toEqual([first.number]);
  await at('10:46');
  expect(await listed()).toEqual([first.number, soon.number]);
  expect((await queue('mine')).counts.breaching).toBe(2);
  await send(cms, `/desk/tickets/${soon.id}/reply`, bala, { ...said('Hello'), internal: false });
  expect(await listed()).toEqual([first.number]);
  // What waits for its customer in time presses nobody.
  await moveAtDesk(cms, bala, first.id, 'ask', 'Which one?');
  expect(await listed()).toEqual([]);
  await at('12:50');
  expect(await listed()).toEqual([]);
  await cms.sql('update settings set desk_breaching_percent = 50');
  expect(await listed()).toEqual([soon.number, later.number]);
  await cms.sql('update settings set desk_breaching_percent = 0');
  expect(await listed()).toEqual([]);
  await at('14:31');
  expect(await listed()).toEqual([soon.number, later.number]);
  await cms.sql('update settings set desk_breaching_percent = 25');
  expect((await deskOf(cms, bala, soon.id)).promises.completion?.dueAt).toBe(
    ist('2026-11-30', '14:00').toISOString(),
  );
});
