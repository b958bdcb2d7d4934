import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, moveAtDesk, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import type { DashboardView } from './view.ts';

let cms: TestCms;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  await signedInCustomer(cms);
  bala = await signedInStaff(cms);
});

async function dashboardOf(who: SignedIn): Promise<DashboardView> {
  const response = await cms.fetch('/api/portal/views/dashboard', { cookie: who.cookie });
  return ((await response.json()) as { data: DashboardView }).data;
}

test('what happened is told, newest first, five things at the most, and never what staff noted', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('Careful with this one'), internal: true });
  await send(cms, `/desk/tickets/${id}/reply`, bala, { ...said('I am looking at it'), internal: false });
  await createBooking(cms, meera);
  const { activities } = await dashboardOf(meera);
  expect(activities).toHaveLength(5);
  expect(activities[0]?.text).toMatch(/^You booked RT/);
  expect(activities[1]?.text).toBe(`Bala Kumar wrote on ${number}`);
  expect(activities.map(({ at }) => at)).toEqual(
    activities
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(JSON.stringify(activities)).not.toMatch(/note|Careful/);
  const stranger = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  expect(JSON.stringify((await dashboardOf(stranger)).activities)).not.toContain(number);
});

test('what only the customer can move on comes first, and goes as she does it', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  const kinds = async () =>
    (await dashboardOf(meera)).waiting.map(({ kind, ticketNumber }) => [kind, ticketNumber]);
  expect(await kinds()).toEqual([]);
  await moveAtDesk(cms, bala, id, 'ask', 'Which printer is it?');
  expect(await kinds()).toEqual([['answer', number]]);
  await send(cms, `/portal/tickets/${number}/reply`, meera, said('The grey one'));
  expect(await kinds()).toEqual([]);
  await moveAtDesk(cms, bala, id, 'resolve', 'Replaced the driver.');
  expect(await kinds()).toEqual([['confirm', number]]);
  await send(cms, `/portal/tickets/${number}/move`, meera, { move: 'confirm', key: crypto.randomUUID() });
  expect(await kinds()).toEqual([['rate', number]]);
  await send(cms, `/portal/tickets/${number}/rate`, meera, { stars: 5 });
  expect(await kinds()).toEqual([]);
});

test('sessions are counted from what was really done', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  expect((await dashboardOf(meera)).sessions).toBeNull();
  const { id } = await anOpenTicket(cms, meera);
  expect((await dashboardOf(meera)).sessions).toBeNull();
  await moveAtDesk(cms, bala, id, 'start');
  expect((await dashboardOf(meera)).sessions).toMatchObject({ count: 1, averageMinutes: null });
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  await cms.sql("update tickets set paid_at = resolved_at - interval '45 minutes' where id = $1", [id]);
  expect((await dashboardOf(meera)).sessions).toMatchObject({ count: 1, averageMinutes: 45 });
});
