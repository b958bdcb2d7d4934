import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { book, checkoutAnswer, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { once, stillUnpaid } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';
import {
  alerted,
  capturedEvent,
  type Delivery,
  moneyPeople,
  postWebhook,
  signWebhook,
} from '../testing/webhooks-by-http.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control, keys } = portal.gateway;

const sign = (body: string) => signWebhook(body, keys.webhookSecret);
const post = (body: string, headers: Record<string, string>) => postWebhook(portal, body, headers);

async function aPayableTicket() {
  const number = await book(portal, asha);
  return { number, ...(await pay(portal, asha, number)) };
}

async function eventCount(): Promise<number> {
  const [row] = await portal.sql<{ n: number }>('select count(*)::int as n from payment_events');
  return row?.n ?? -1;
}

/** What is written down of refusals, by reason. */
async function refused(): Promise<Record<string, number>> {
  const rows = await portal.sql<{ reason: string; count: number }>(
    'select reason, sum(count)::int as count from refused_webhooks group by reason',
  );
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Ends the process as an operator does, and starts it again: nothing it counted waits any more. */
async function renew(): Promise<void> {
  await portal.api.stop();
  await portal.api.start();
}

test('D10 a body changed, written anew or signed with a wrong secret is answered 400, counted and has no effect', async () => {
  const { number, orderId } = await aPayableTicket();
  const before = await eventCount();
  const body = JSON.stringify(capturedEvent(orderId));
  const signature = sign(body);
  const forgeries: [string, string, string][] = [
    ['amount changed', body.replace('49900', '49901'), signature],
    ['written anew', JSON.stringify(JSON.parse(body), null, 1), signature],
    ['one byte longer', `${body} `, signature],
    ['wrong secret', body, signWebhook(body, 'another secret')],
    ['key secret instead of webhook secret', body, signWebhook(body, keys.keySecret)],
    ['empty secret', body, createHmac('sha256', '').update(body).digest('hex')],
  ];
  for (const [name, sent, given] of forgeries) {
    const answer = await post(sent, { 'x-razorpay-signature': given, 'x-razorpay-event-id': randomUUID() });
    expect(answer.status, name).toBe(400);
  }
  await until('them to be written down', async () => (await refused()).wrong_signature === 6);
  const rows = await portal.sql<{ bodies: string[]; networks: string[] }>(
    'select bodies, networks from refused_webhooks',
  );
  // Four different bodies, and one place they came from.
  expect(new Set(rows.flatMap(({ bodies }) => bodies)).size).toBe(4);
  expect(new Set(rows.flatMap(({ networks }) => networks))).toEqual(new Set(['127.0.0.1']));
  expect(await eventCount()).toBe(before);
  await stillUnpaid(portal, number);
  expect(alerted(portal, 'webhook were refused')).toEqual([]);
});

test('D12 signatures that are missing, doubled, in capitals or padded are answered 400, a body over the limit 413', {
  timeout: 90_000,
}, async () => {
  const [events, before] = [await eventCount(), await refused()];
  const body = JSON.stringify(capturedEvent('order_NTqR7Sj3k9LmZa'));
  const signature = sign(body);
  const bad: Record<string, string>[] = [
    {},
    { 'x-razorpay-signature': '' },
    { 'x-razorpay-signature': `${signature}, ${signature}` },
    { 'x-razorpay-signature': signature.toUpperCase() },
    { 'x-razorpay-signature': `sha256=${signature}` },
    { 'x-razorpay-signature': signature.slice(0, 63) },
  ];
  for (const headers of bad) expect((await post(body, headers)).status, JSON.stringify(headers)).toBe(400);
  expect(await twice(body, signature)).toBe(400);
  const large = `{"event":"payment.captured","pad":"${'x'.repeat(1024 * 1024)}"}`;
  expect((await post(large, { 'x-razorpay-signature': sign(large) })).status).toBe(413);
  expect((await portal.call('/healthz')).status).toBe(200);
  expect(await eventCount()).toBe(events);
  // What was refused in the last seconds of a process is not lost with it.
  await renew();
  expect(await refused()).toEqual({ ...before, unsigned: 2, malformed_signature: 5, too_large: 1 });
});

test('D10 a flood of forgeries is a handful of statements, and one mail a day to whoever looks after money', {
  timeout: 90_000,
}, async () => {
  await portal.sql('create table statements (at timestamptz not null default now())');
  await portal.sql(`
    create function note_statement() returns trigger language plpgsql as $$
    begin insert into statements default values; return null; end $$;
    create trigger note_statement after insert or update on refused_webhooks for each statement execute function note_statement()`);
  const before = sumOf(await refused());
  const body = JSON.stringify(capturedEvent('order_NTqR7Sj3k9LmZa'));
  const flood = async (count: number) => {
    const clients = Array.from({ length: 20 }, async () => {
      for (let n = 0; n < count / 20; n += 1) {
        const answer = await post(`${body}${n}`, { 'x-razorpay-signature': sign(body) });
        expect(answer.status).toBe(400);
      }
    });
    await Promise.all(clients);
  };
  await flood(1_000);
  await until('all to be counted', async () => sumOf(await refused()) === before + 1_000);
  const [written] = await portal.sql<{ n: number }>('select count(*)::int as n from statements');
  // An insert that may become an update fires both triggers of it.
  expect(written?.n).toBeLessThanOrEqual(12);
  const [rows] = await portal.sql<{ n: number }>('select count(*)::int as n from refused_webhooks');
  expect(rows?.n).toBeLessThanOrEqual(8);
  await until('staff to be told', () => alerted(portal, 'webhook were refused').length === 2);
  await flood(100);
  await renew();
  await portal.quiet();
  expect(alerted(portal, 'webhook were refused')).toEqual(moneyPeople);
});

test('D10 D11 a delivery signed with the wrong or a retired secret is refused, one with the present secret follows', async () => {
  const { number, orderId } = await aPayableTicket();
  await control('webhooks/knobs', { secret: 'wrong' });
  await control('webhooks/knobs', { secret: 'old' });
  await checkoutAnswer(portal, orderId);
  await once(portal, number);
  const { items } = await control<{ items: (Delivery & { secret: string })[] }>(
    `webhooks?order_id=${orderId}`,
  );
  expect(items.map(({ secret, attempts }) => [secret, attempts[0]?.status])).toEqual([
    ['wrong', 400],
    ['old', 400],
    ['current', 200],
  ]);
});

/** The header twice, which `fetch` cannot send. */
function twice(body: string, signature: string): Promise<number> {
  const { hostname, port } = new URL(portal.api.url);
  const headers = [
    'content-type',
    'application/json',
    'x-razorpay-signature',
    signature,
    'x-razorpay-signature',
    signature,
  ];
  return new Promise((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      path: '/hooks/razorpay',
      method: 'POST',
      headers: [...headers, 'content-length', String(Buffer.byteLength(body)), 'host', hostname],
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}
