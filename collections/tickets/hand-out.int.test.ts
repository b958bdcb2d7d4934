import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#toolkit/database.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking } from '../../cms/testing/bookings.ts';
import { ist, peopleOverTime } from '../../cms/testing/moved-clock.ts';
import { cookieOf, createStaff } from '../../cms/testing/people.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { deskOf, moveAtDesk, pageOf, said, send } from '../../cms/testing/tickets.ts';
import { handOutTickets } from './operations/hand-out.ts';
import { openPaidTicket } from './operations/open-paid-ticket.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let chitra: { id: string; email: string; password: string };
let admin: { id: string; email: string };
let moveTo: (now: Date) => Promise<void>;

/** A Monday; the demo opens Monday to Saturday, 9 to 20. */
const monday = ist('2026-11-30', '10:00');
const at = (time: string, day = '2026-11-30') => moveTo(ist(day, time));

beforeAll(async () => {
  cms = await testCms();
  ({ customer: asha, technician: bala, at: moveTo } = await peopleOverTime(cms, monday));
  chitra = await createStaff(await cms.req(), { name: 'Chitra Rao', roles: ['technician'] });
  admin = await createStaff(await cms.req(), { name: 'Meera Nair', roles: ['admin'] });
});
beforeEach(async () => {
  await moveTo(monday);
  await cms.sql(`update tickets set status = 'cancelled'`);
  await cms.sql(
    'update staff set last_handed_at = null, away_from = null, away_until = null, active = true, in_turn = true',
  );
  await cms.sql('update settings set desk_in_turn = true, desk_take_back_minutes = 60');
  await cms.drainJobs();
  cms.mails.length = 0;
});

async function aPaidTicket(change: Parameters<typeof createBooking>[2] = {}) {
  const { number } = await createBooking(cms, asha, change);
  const [row] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const id = row?.id ?? '';
  const req = await cms.req();
  await inTransaction(req, () => openPaidTicket(req, id, monday));
  return { id, number };
}

const run = async () => handOutTickets(await cms.req());
async function ownerOf(id: string): Promise<string | null> {
  const [row] = await cms.sql<{ name: string | null }>(
    'select s.name from tickets t left join staff s on s.id = t.assignee_id where t.id = $1',
    [id],
  );
  return row?.name ?? null;
}
async function goes(who: { email: string }, backOn: unknown) {
  const known =
    who.email === bala.email ? bala : { cookie: await cookieOf(await cms.req(), chitra, 'staff') };
  return send(cms, '/desk/presence', known, { backOn });
}
async function mailsTo(email: string): Promise<string[]> {
  await cms.drainJobs();
  await cms.drainJobs();
  return cms.mails.filter(({ to }) => to === email).map(({ subject }) => subject);
}

test('new tickets go to the technicians in turn, each once, however many jobs look at once', async () => {
  const tickets = [await aPaidTicket(), await aPaidTicket(), await aPaidTicket(), await aPaidTicket()];
  const done = await Promise.all([run(), run(), run()]);
  expect(done.reduce((sum, { handedOut }) => sum + handedOut, 0)).toBe(4);
  const owners = await Promise.all(tickets.map(({ id }) => ownerOf(id)));
  expect(owners.filter((name) => name === 'Bala Kumar')).toHaveLength(2);
  expect(owners.filter((name) => name === 'Chitra Rao')).toHaveLength(2);
  const times = await cms.sql(
    'select ticket_id, count(*) from activities where kind = $1 and ticket_id = any($2) group by 1 having count(*) > 1',
    ['ticket.assigned', tickets.map(({ id }) => id)],
  );
  expect(times).toEqual([]);
});

test('the payment itself makes the job that hands out, and who gets the ticket hears of it', async () => {
  const { id, number } = await aPaidTicket();
  await cms.drainJobs();
  const owner = await ownerOf(id);
  const person = owner === 'Bala Kumar' ? bala : chitra;
  expect(await mailsTo(person.email)).toEqual([`${number} is yours now`]);
  expect((await pageOf(cms, asha, number)).technician).toBe(owner);
  expect(await cms.sql(`select actor_kind as kind from audit_entries where document = $1`, [id])).toEqual([
    { kind: 'system' },
  ]);
});

test('without the setting nothing moves, and at night nothing moves either', async () => {
  await cms.sql('update settings set desk_in_turn = false, desk_take_back_minutes = 0');
  const { id } = await aPaidTicket();
  await run();
  expect(await ownerOf(id)).toBeNull();
  await cms.sql('update settings set desk_in_turn = true');
  await at('20:30');
  await run();
  expect(await ownerOf(id)).toBeNull();
  await at('09:00', '2026-12-01');
  await run();
  expect(await ownerOf(id)).not.toBeNull();
});

test.each([
  ['is away', async () => void (await goes(chitra, '2026-12-02'))],
  [
    'does not work here any more',
    async () => void (await cms.sql('update staff set active = false where id = $1', [chitra.id])),
  ],
  [
    'takes none in turn',
    async () => void (await cms.sql('update staff set in_turn = false where id = $1', [chitra.id])),
  ],
  [
    'is away from now without an end',
    async () => void (await cms.sql('update staff set away_from = $2 where id = $1', [chitra.id, monday])),
  ],
])('whoever %s gets none', async (_what, change) => {
  await change();
  const [one, two] = [await aPaidTicket(), await aPaidTicket()];
  await run();
  expect([await ownerOf(one.id), await ownerOf(two.id)]).toEqual(['Bala Kumar', 'Bala Kumar']);
});

test('whoever is back gets tickets again, and so does who will be away tomorrow', async () => {
  await goes(chitra, '2026-12-02');
  await goes(chitra, null);
  await cms.sql('update staff set away_from = $2, away_until = $3 where id = $1', [
    bala.id,
    ist('2026-12-05', '09:00'),
    ist('2026-12-09', '09:00'),
  ]);
  const [one, two] = [await aPaidTicket(), await aPaidTicket()];
  await run();
  expect(new Set([await ownerOf(one.id), await ownerOf(two.id)]).size).toBe(2);
});

test('what is not answered in an hour of ours goes to the next, once each, and both hear of it', async () => {
  await goes(chitra, '2026-12-02');
  const { id, number } = await aPaidTicket();
  await run();
  await goes(chitra, null);
  expect(await ownerOf(id)).toBe('Bala Kumar');
  await at('10:59');
  expect(await run()).toEqual({ handedOut: 0, takenBack: 0 });
  await cms.drainJobs();
  cms.mails.length = 0;
  await at('11:01');
  const done = await Promise.all([run(), run()]);
  expect(done.reduce((sum, { takenBack }) => sum + takenBack, 0)).toBe(1);
  expect(await ownerOf(id)).toBe('Chitra Rao');
  expect(await mailsTo(bala.email)).toEqual([`${number} went to somebody else`]);
  expect(await mailsTo(chitra.email)).toEqual([`${number} is yours now`]);
  // Both had it: it stays where it is, for it would be with nobody else.
  await at('13:00');
  expect(await run()).toEqual({ handedOut: 0, takenBack: 0 });
  expect(await ownerOf(id)).toBe('Chitra Rao');
});

test('an answer, or work that has begun, keeps it; hours that we are closed do not count', async () => {
  const [answered, begun, late] = [await aPaidTicket(), await aPaidTicket(), await aPaidTicket()];
  await at('19:30');
  for (const { id } of [answered, begun, late])
    await cms.sql('update tickets set assignee_id = $2, assigned_at = $3 where id = $1', [
      id,
      bala.id,
      ist('2026-11-30', '19:30'),
    ]);
  await send(cms, `/desk/tickets/${answered.id}/reply`, bala, {
    ...said('One moment'),
    internal: false,
  });
  await moveAtDesk(cms, bala, begun.id, 'start');
  await at('09:29', '2026-12-01');
  expect(await run()).toEqual({ handedOut: 0, takenBack: 0 });
  await at('09:30', '2026-12-01');
  expect(await run()).toEqual({ handedOut: 1, takenBack: 1 });
  expect(await Promise.all([answered, begun, late].map(({ id }) => ownerOf(id)))).toEqual([
    'Bala Kumar',
    'Bala Kumar',
    'Chitra Rao',
  ]);
});

test('who goes leaves what is not answered to others at once; where nobody is left admins hear of it', async () => {
  const [one, two] = [await aPaidTicket(), await aPaidTicket()];
  await run();
  await cms.drainJobs();
  cms.mails.length = 0;
  await goes(bala, '2026-12-03');
  await cms.drainJobs();
  expect([await ownerOf(one.id), await ownerOf(two.id)]).toEqual(['Chitra Rao', 'Chitra Rao']);
  await goes(chitra, '2026-12-03');
  expect(await mailsTo(admin.email)).toHaveLength(2);
  expect([await ownerOf(one.id), await ownerOf(two.id)]).toEqual([null, null]);
});

test('a staff member says it at the desk for a day to come alone', async () => {
  for (const day of ['2026-11-30', '2026-02-30', '2028-01-01', 'tomorrow', 7])
    expect((await goes(chitra, day)).status, String(day)).toBe(422);
  expect((await goes(chitra, '2026-12-03')).body).toEqual({ away: { until: '2026-12-02T18:30:00.000Z' } });
  expect((await goes(chitra, null)).body).toEqual({ away: null });
  const entries = await cms.sql(
    `select action from audit_entries where entity = 'staff' and document = $1 and action = 'staff.presence_set'`,
    [chitra.id],
  );
  expect(entries.length).toBeGreaterThanOrEqual(2);
});

test('tickets that nobody else can have keep no others back', async () => {
  await goes(chitra, '2026-12-03');
  await cms.drainJobs();
  for (const { id } of [await aPaidTicket({ urgency: 'urgent' }), await aPaidTicket({ urgency: 'urgent' })]) {
    await run();
    // Bala has had it, and gave it back by hand.
    await send(cms, `/desk/tickets/${id}/assign`, bala, {
      assignee: null,
      revision: (await deskOf(cms, bala, id)).revision,
    });
  }
  const { id } = await aPaidTicket({ urgency: 'low' });
  expect(await handOutTickets(await cms.req(), 2)).toEqual({ handedOut: 1, takenBack: 0 });
  expect(await ownerOf(id)).toBe('Bala Kumar');
});

test('an absence that is planned stays planned, whoever says that they are here or go before it', async () => {
  const plan = () =>
    cms.sql('update staff set away_from = $2, away_until = $3 where id = $1', [
      chitra.id,
      ist('2026-12-05', '09:00'),
      ist('2026-12-09', '09:00'),
    ]);
  const stored = async () =>
    (
      await cms.sql<{ from: Date; until: Date }>(
        'select away_from as "from", away_until as until from staff where id = $1',
        [chitra.id],
      )
    )[0];
  await plan();
  expect((await goes(chitra, null)).status).toBe(200);
  expect(await stored()).toEqual({ from: ist('2026-12-05', '09:00'), until: ist('2026-12-09', '09:00') });
  expect((await goes(chitra, '2026-12-02')).status).toBe(409);
  expect(await stored()).toEqual({ from: ist('2026-12-05', '09:00'), until: ist('2026-12-09', '09:00') });
  expect((await goes(chitra, '2026-12-07')).body).toEqual({ away: { until: '2026-12-09T03:30:00.000Z' } });
});
