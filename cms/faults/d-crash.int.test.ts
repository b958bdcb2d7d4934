import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { once } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { aPaidTicket } from '../testing/refunds-by-http.ts';
import { atDesk, demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control } = portal.gateway;

async function aPayableTicket() {
  const number = await book(portal, asha);
  await portal.quiet();
  return { number, ...(await pay(portal, asha, number)) };
}

const runningJobs = (name: string) =>
  portal.sql('select 1 from graphile_worker.jobs where task_identifier = $1 and locked_at is not null', [
    name,
  ]);

test('D47 a process killed between the commit of a capture and its mail sends one receipt after its restart', async () => {
  await portal.api.kill();
  await portal.api.start({ WORKER_CONCURRENCY: '0' });
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  await control('webhooks/knobs', { drop: true, count: 3 });
  const answer = await checkoutAnswer(portal, orderId);
  expect(await confirm(portal, asha, answer)).toMatchObject({ body: { state: 'paid' } });
  await portal.api.kill();
  expect(portal.mails().filter(({ text }) => text.includes(number))).toEqual([]);
  await portal.api.start();
  await once(portal, number);
});

test('D47 a process killed while it hands the receipt to the mail server sends one receipt after its restart', async () => {
  const { number, orderId } = await aPayableTicket();
  portal.mailDoor.become('silent');
  await checkoutAnswer(portal, orderId);
  await until(
    'the mail to be on its way',
    async () => (await runningJobs('deliver')).length > 0 && portal.mailDoor.connections() > 0,
  );
  await portal.quietGateway();
  await portal.api.kill();
  portal.mailDoor.become('open');
  await portal.ageDeadWorkers();
  await portal.api.start();
  await once(portal, number);
});

test('a process killed between the commit of what staff wrote and its mail sends one mail after its restart', async () => {
  const technician = await demoStaff(portal, 'technician');
  const asked = await aPaidTicket(portal, asha);
  const solved = await aPaidTicket(portal, asha);
  await portal.quiet();
  await portal.api.kill();
  await portal.api.start({ WORKER_CONCURRENCY: '0' });
  const words = (text: string) => ({ key: randomUUID(), body: plainToRichText(text) });
  const before = portal.mails().length;
  const reply = { ...words('Does its fan turn?'), attachments: [], internal: false };
  expect(await atDesk(portal, technician, `tickets/${asked.number}/reply`, reply)).toMatchObject({
    status: 200,
  });
  const { body } = await portal.call<DeskTicketView>(`/api/desk/tickets/${solved.number}`, technician);
  const resolution = { move: 'resolve', revision: body.revision, ...words('The fan is clean again.') };
  expect(await atDesk(portal, technician, `tickets/${solved.number}/move`, resolution)).toMatchObject({
    body: { status: 'resolved' },
  });
  await portal.api.kill();
  expect(portal.mails()).toHaveLength(before);
  await portal.api.start();
  const mailed = () =>
    ['Does its fan turn?', 'The fan is clean again.'].map((said) =>
      portal
        .mails()
        .slice(before)
        .filter(({ to, text }) => to.includes(asha.email) && text.includes(said)),
    );
  await until('both mails', () => mailed().every((mails) => mails.length > 0));
  await portal.quiet();
  expect(mailed().map((mails) => mails.length)).toEqual([1, 1]);
}, 90_000);

test('a worker killed in the middle of a look-up at the gateway: another takes the job up', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('faults', { route: '*', kind: 'hang', count: 20 });
  await checkoutAnswer(portal, orderId);
  await until('the look-up', async () => (await runningJobs('apply-payment-event')).length > 0);
  await portal.quietGateway();
  await portal.api.kill();
  await control('reset', {});
  expect((await runningJobs('apply-payment-event')).length).toBeGreaterThan(0);
  await portal.ageDeadWorkers();
  await portal.api.start();
  await once(portal, number);
});

test('a mail server that is down delays the receipt and nothing else', async () => {
  const { number, orderId } = await aPayableTicket();
  portal.mailDoor.become('shut');
  const answer = await checkoutAnswer(portal, orderId);
  expect(await confirm(portal, asha, answer)).toMatchObject({ status: 200, body: { state: 'paid' } });
  const problems = () =>
    portal.sql<{ status: string }>(
      "select status from deliveries where template = 'payment-received' and problem is not null",
    );
  await until('the receipt to have failed', async () => (await problems()).length > 0);
  expect(await problems()).toEqual([{ status: 'waiting' }]);
  const page = await portal.call(`/api/portal/views/tickets/${number}`, { cookie: asha.cookie });
  expect(page).toMatchObject({ status: 200, body: { data: { status: 'open', payment: { state: 'paid' } } } });
  portal.mailDoor.become('open');
  await portal.hurry();
  await once(portal, number);
});

test('a process that is asked to stop finishes what it began', async () => {
  const number = await book(portal, asha);
  const { orderId } = await pay(portal, asha, number);
  const answer = await checkoutAnswer(portal, orderId);
  const confirmed = Promise.all(Array.from({ length: 4 }, () => confirm(portal, asha, answer)));
  await until('a request to be under way', async () => {
    const rows = await portal.sql(
      "select 1 from pg_stat_activity where application_name = 'quicktechpro' and datname = current_database()",
    );
    return rows.length > 0;
  });
  const [answers] = await Promise.all([confirmed, portal.api.stop()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await portal.api.start();
  await once(portal, number);
});
