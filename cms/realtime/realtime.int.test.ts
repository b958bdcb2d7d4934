import { expect, test } from 'vitest';
import { closeCodes, type RealtimeEvent } from '#kernel/realtime.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { limits } from '#toolkit/limits.ts';
import { book, checkoutAnswer, demoCustomer, newCustomer, pay } from '../testing/customers-by-http.ts';
import { startPortal } from '../testing/processes.ts';
import { listen } from './testing.ts';

const portal = await startPortal({ env: { LOG_LEVEL: 'info' } });
const meera = await demoCustomer(portal);

const ticketEvents = (events: RealtimeEvent[]) => events.filter(({ kind }) => kind === 'ticket.created');

test('only our own pages may listen, only at our two doors, only with a session of the door’s audience', async () => {
  const { url } = portal.api;
  await expect(listen(url, { cookie: meera.cookie, origin: 'https://evil.example' })).rejects.toThrow('403');
  await expect(listen(url, { cookie: meera.cookie, origin: null })).rejects.toThrow('403');
  await expect(listen(url, { audience: 'elsewhere' as 'desk', cookie: meera.cookie })).rejects.toThrow('404');
  for (const given of [
    {},
    { cookie: 'qtp_customer.session_token=forged.x' },
    { audience: 'desk', ...meera } as const,
  ])
    expect((await (await listen(url, given)).closed()).code).toBe(closeCodes.signedOut);
  const welcome = await listen(url, { cookie: meera.cookie });
  await welcome.hears('hello');
  welcome.leave();
});

test('bytes that are no frame end the socket of who sent them, not the process', async () => {
  for (const given of [{}, { cookie: meera.cookie }]) {
    const page = await listen(portal.api.url, given);
    page.breaks();
    await page.closed();
  }
  expect((await portal.call('/readyz')).status).toBe(200);
  expect(portal.api.isAlive()).toBe(true);
});

test('a page hears of its own account within moments of the commit, and of no other', async () => {
  const stranger = await newCustomer(portal);
  const [hers, his] = await Promise.all([
    listen(portal.api.url, { cookie: meera.cookie }),
    listen(portal.api.url, { cookie: stranger.cookie }),
  ]);
  await Promise.all([hers.hears('hello'), his.hears('hello')]);
  const number = await book(portal, meera);
  const event = await hers.hears('event', ({ kind }) => kind === 'ticket.created');
  expect(event).toMatchObject({ ticket: number });
  await portal.quiet();
  // The notice's job has written her notification: that is told, too.
  await hers.hears('notified');
  // Of his own account something may still be told: he has only just filled in his address.
  expect(his.events().filter(({ ticket }) => ticket !== null)).toEqual([]);
  his.says({ type: 'follow', ticket: number });
  expect(await his.hears('refused')).toEqual({ type: 'refused', ticket: number, code: 'not_found' });
  for (const page of [hers, his]) page.leave();
});

test('one id leads from the request to its jobs and its mail in the log, and metrics count them', async () => {
  const id = 'a-request-to-be-followed';
  const number = await book(portal, meera);
  const { orderId } = await pay(portal, meera, number);
  // The page's word comes first: then the receipt is its request's.
  await portal.gateway.control('webhooks/knobs', { drop: true, count: 3 });
  const answer = await checkoutAnswer(portal, orderId);
  await portal.call('/api/portal/payments/confirm', {
    body: answer,
    cookie: meera.cookie,
    headers: { 'x-request-id': id },
  });
  await portal.quiet();
  const lines = portal.api
    .said()
    .split('\n')
    .filter((line) => line.includes(id))
    .map((line) => JSON.parse(line) as { msg: string; job?: string });
  expect(lines.map(({ msg, job }) => job ?? msg)).toEqual(
    expect.arrayContaining(['request', 'notice', 'deliver', 'mail sent']),
  );
  const metrics = await (await fetch(`${portal.api.url}/metrics`)).text();
  expect(metrics).toMatch(/portal_http_request_seconds_count\{[^}]*door="portal"[^}]*\} \d+/);
  expect(metrics).toMatch(/portal_jobs_total\{[^}]*job="deliver"[^}]*\} \d+/);
  expect(metrics).toMatch(/portal_jobs_due\{[^}]*\} \d+/);
  expect(metrics).toMatch(/portal_realtime_pages\{[^}]*\} \d+/);
});

test('what happened while a page was away is told when it comes back, also by another process', async () => {
  const page = await listen(portal.api.url, { cookie: meera.cookie });
  await page.hears('hello');
  await book(portal, meera);
  const { id } = await page.hears('event', ({ kind }) => kind === 'ticket.created');
  page.leave();
  const missed = [await book(portal, meera), await book(portal, meera)];
  await portal.api.kill();
  await portal.api.start();
  const again = await listen(portal.api.url, { cookie: meera.cookie });
  await again.hears('hello');
  again.says({ type: 'resume', after: id });
  for (const number of missed)
    await again.hears('event', ({ kind, ticket }) => kind === 'ticket.created' && ticket === number);
  const told = ticketEvents(again.events()).map(({ ticket }) => ticket);
  expect(told.filter((number) => number !== null && missed.includes(number))).toEqual(missed);
  again.leave();
});

test('what was said meanwhile comes along for the page that shows its ticket, not for one that lists tickets', async () => {
  const number = await book(portal, meera);
  const first = await listen(portal.api.url, { cookie: meera.cookie });
  const { cursor } = await first.hears('hello');
  first.leave();
  const body = { key: crypto.randomUUID(), body: plainToRichText('Is anybody there?'), attachments: [] };
  const said = await portal.call<{ id: string }>(`/api/portal/tickets/${number}/reply`, {
    body,
    cookie: meera.cookie,
  });
  expect(said.status).toBeLessThan(300);
  const [reading, listing] = await Promise.all([
    listen(portal.api.url, { cookie: meera.cookie }),
    listen(portal.api.url, { cookie: meera.cookie }),
  ]);
  const after = cursor ?? undefined;
  reading.says({ type: 'follow', ticket: number, after });
  listing.says({ type: 'resume', after: after ?? '' });
  const posted = ({ kind, ticket }: RealtimeEvent) => kind === 'message.posted' && ticket === number;
  expect(await reading.hears('event', posted)).toMatchObject({
    message: { id: said.body.id, author: 'you' },
  });
  expect(await listing.hears('event', posted)).not.toHaveProperty('message');
  for (const page of [reading, listing]) page.leave();
});

test('the end of a session closes its sockets within a second, those of other sessions stay', async () => {
  const other = await demoCustomer(portal);
  const [here, there] = await Promise.all([
    listen(portal.api.url, { cookie: other.cookie }),
    listen(portal.api.url, { cookie: meera.cookie }),
  ]);
  await Promise.all([here.hears('hello'), there.hears('hello')]);
  const began = performance.now();
  await portal.call('/api/portal/session/log-out', { body: {}, cookie: other.cookie });
  const { code, atMs } = await here.closed();
  expect(code).toBe(closeCodes.signedOut);
  expect(atMs - began).toBeLessThan(1_000);
  const number = await book(portal, meera);
  await there.hears('event', ({ ticket }) => ticket === number);
  there.leave();
});

test('a process that is told to end says goodbye to its pages', async () => {
  const page = await listen(portal.api.url, { cookie: meera.cookie });
  await page.hears('hello');
  await portal.api.stop();
  expect((await page.closed()).code).toBe(closeCodes.goingAway);
  await portal.api.start();
});

test('lost connections of the database are made anew, and what was missed is told', async () => {
  const page = await listen(portal.api.url, { cookie: meera.cookie });
  await page.hears('hello');
  await book(portal, meera);
  await page.hears('event');
  await portal.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'quicktechpro realtime' and datname = current_database()",
  );
  const number = await book(portal, meera);
  await page.hears('event', ({ ticket, kind }) => ticket === number && kind === 'ticket.created');
  page.leave();
});

test('a person opens so many pages in a minute, and no more; others are not kept out by it', async () => {
  const [restless, other] = [await newCustomer(portal), await newCustomer(portal)];
  await portal.api.stop();
  await portal.api.start({ LIMITS_FACTOR: String(2 / limits['listen by person'].points) });
  for (let page = 0; page < 2; page += 1) {
    const opened = await listen(portal.api.url, { cookie: restless.cookie });
    await opened.hears('hello');
    opened.leave();
  }
  const oneTooMany = await listen(portal.api.url, { cookie: restless.cookie });
  expect((await oneTooMany.closed()).code).toBe(closeCodes.tooMany);
  const undisturbed = await listen(portal.api.url, { cookie: other.cookie });
  await undisturbed.hears('hello');
  undisturbed.leave();
});
