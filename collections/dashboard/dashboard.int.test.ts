import { beforeAll, expect, test } from 'vitest';
import type { Wait } from '#collections/tickets/card-view.ts';
import type { TicketListView } from '#collections/tickets/list-view.ts';
import { makeKey } from '#kernel/key-lock.ts';
import { seal } from '#kernel/sealing.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { time } from '../../cms/testing/extras.ts';
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
} from '../../cms/testing/tickets.ts';
import type { DashboardView, TicketWait } from './view.ts';

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

/** What waits on her tickets. */
async function waitingFor(who: SignedIn): Promise<TicketWait[]> {
  const { waiting } = await dashboardOf(who);
  return waiting.filter((item): item is TicketWait => item.kind !== 'complete_profile');
}

/** What waits on one ticket, the same on the dashboard, on its page and in the list. */
async function waitsOn(who: SignedIn, number: string) {
  const parts = ({ kind, amount, extra }: Wait) => ({ kind, amount, extra });
  const mine = (await waitingFor(who)).filter(({ ticketNumber }) => ticketNumber === number).map(parts);
  const { waits, actions } = await pageOf(cms, who, number);
  const list = await cms.fetch('/api/portal/views/tickets', { cookie: who.cookie });
  const { tickets } = ((await list.json()) as { data: TicketListView }).data;
  const card = tickets.find((ticket) => ticket.number === number);
  expect([card?.waits, card?.actions]).toEqual([waits, actions]);
  expect(mine.toSorted(byKind)).toEqual(waits.toSorted(byKind));
  return { waits, actions };
}
const byKind = (a: Wait, b: Wait) => a.kind.localeCompare(b.kind);

const askConsent = (id: string, scope: string) =>
  send(cms, `/desk/tickets/${id}/session-scope`, bala, { key: crypto.randomUUID(), scope });
async function sign(who: SignedIn, number: string): Promise<void> {
  const { consent } = await pageOf(cms, who, number);
  const { scope, hash } = consent ?? {};
  const given = { scope, hash, recording: false, backup: 'kept', name: 'Meera Iyer' };
  expect((await send(cms, `/portal/tickets/${number}/session-consent`, who, given)).status).toBe(200);
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
  const kinds = async () => (await waitingFor(meera)).map(({ kind, ticketNumber }) => [kind, ticketNumber]);
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

test('a consent that a technician asks for waits for her signature, until she has signed the newest', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  expect((await waitsOn(meera, number)).waits).toEqual([]);
  expect((await askConsent(id, 'The settings of the browser.')).status).toBe(200);
  const asked = await waitsOn(meera, number);
  expect(asked.waits).toEqual([{ kind: 'sign', amount: null, extra: null }]);
  expect(asked.actions).toContain('sign_consent');
  await sign(meera, number);
  const signed = await waitsOn(meera, number);
  expect(signed.waits).toEqual([]);
  expect(signed.actions).toContain('withdraw_consent');
  await askConsent(id, 'The settings of the browser and its add-ons.');
  expect((await waitsOn(meera, number)).waits).toMatchObject([{ kind: 'sign' }]);
  await sign(meera, number);
  await send(cms, `/portal/tickets/${number}/session-consent/withdraw`, meera, {});
  const withdrawn = await waitsOn(meera, number);
  expect(withdrawn.waits, 'she has taken it back: that is her answer').toEqual([]);
  expect(withdrawn.actions).toContain('sign_consent');
  const stranger = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  expect(await waitingFor(stranger)).toEqual([]);
});

test('a signature is not asked for any more once there is no work ahead', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  await askConsent(id, 'The settings of the browser.');
  await moveAtDesk(cms, bala, id, 'resolve', 'It was the cable.');
  expect((await waitsOn(meera, number)).waits).toMatchObject([{ kind: 'confirm' }]);
});

test('extra work waits for her decision, then for its money, also when the ticket is solved', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  await cms.sql('update tickets set assignee_id = $2 where id = $1', [id, bala.id]);
  const proposal = { key: crypto.randomUUID(), lines: [time] };
  expect((await send(cms, `/desk/tickets/${id}/extras`, bala, proposal)).status).toBe(200);
  const [extra] = (await pageOf(cms, meera, number)).extras;
  const proposed = await waitsOn(meera, number);
  expect(proposed.waits).toEqual([{ kind: 'decide', amount: null, extra: extra?.id }]);
  expect(proposed.actions).toContain('answer_extra');
  const answer = { approve: true, revision: extra?.revision, total: extra?.total };
  expect((await send(cms, `/portal/extras/${extra?.id}/answer`, meera, answer)).status).toBe(200);
  const due = { kind: 'pay', amount: 74_925, extra: extra?.id };
  expect((await waitsOn(meera, number)).waits).toEqual([due]);
  expect((await dashboardOf(meera)).stats.pendingPayments).toBe(74_925);
  await moveAtDesk(cms, bala, id, 'resolve', 'It runs again.');
  const solved = await waitsOn(meera, number);
  expect(solved.waits).toMatchObject([due, { kind: 'confirm' }]);
  expect(solved.actions).toContain('pay_extra');
});

test('a password that was lost with its technician is asked for again, once somebody can receive it', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { id, number } = await anOpenTicket(cms, meera);
  const [chitra, dev] = [
    await signedInStaff(cms, 'Chitra Das'),
    await signedInStaff(cms, 'Dev Nair', ['admin']),
  ];
  for (const person of [bala, chitra])
    expect(
      (await send(cms, '/desk/secret-key', person, await makeKey('four words nobody guesses'))).status,
    ).toBe(200);
  const assign = async (assignee: string | null) => {
    const { revision } = await deskOf(cms, dev, id);
    expect((await send(cms, `/desk/tickets/${id}/assign`, dev, { assignee, revision })).status).toBe(200);
  };
  const leave = async () => {
    const { recipient } = (await pageOf(cms, meera, number)).secrets;
    const [drop, key] = [crypto.randomUUID(), recipient?.key ?? ''];
    const sealed = await seal('Blue-kettle-77', recipient?.publicKey ?? '', { ticket: number, key, drop });
    const sent = { id: drop, key, sealed };
    expect((await send(cms, `/portal/tickets/${number}/secrets`, meera, sent)).status).toBe(200);
  };
  expect((await waitsOn(meera, number)).actions).not.toContain('send_secret');
  await assign(bala.id);
  expect(await waitsOn(meera, number)).toMatchObject({
    waits: [],
    actions: expect.arrayContaining(['send_secret']),
  });
  await leave();
  await assign(null);
  expect((await waitsOn(meera, number)).waits, 'nobody could open it').toEqual([]);
  await assign(chitra.id);
  expect((await waitsOn(meera, number)).waits).toEqual([{ kind: 'resend', amount: null, extra: null }]);
  await leave();
  expect((await waitsOn(meera, number)).waits).toEqual([]);
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
