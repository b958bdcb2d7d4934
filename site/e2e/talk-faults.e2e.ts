import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { tcpGate } from '#cms/testing/tcp-gate.ts';
import { browserThrough, desktop, phone, portal } from './browser.ts';
import { conversation, head, isMarked, mark, openTicket, untilFollowed, write } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { endSessionsOf } from './database.ts';
import { aTechnician } from './desk.ts';
import { logIn } from './people.ts';
import { killProcess } from './processes.ts';

const gate = await tcpGate(Number(new URL(portal.url).port));
afterEach(() => gate.become('open'));
afterAll(() => gate.close());

const offLine = [/^50[234] \w+ /, /WebSocket connection to .* failed/];
const textsOf = (messages: readonly { html: string }[]) =>
  messages.map(({ html }) => html.replaceAll(/<[^>]+>/g, ''));

test('a line that is cut for twenty seconds loses nothing, doubles nothing and keeps the order', async () => {
  const { page, person, close } = await aCustomer(phone, {
    browser: browserThrough(gate.port),
    expected: offLine,
  });
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.begin(number);
  await openTicket(page, number);
  const talk = conversation(page);
  await desk.reply(number, 'Before the cut');
  await talk.message('Before the cut').waitFor();

  gate.become('silent');
  const cutAt = performance.now();
  // The editor cannot be fetched any more: the plain box does.
  await talk.box().click();
  await page.keyboard.type('Mine, first');
  await talk.send();
  await talk.message('Mine, first').getByText('Sending…').waitFor();
  await desk.reply(number, 'Theirs, first');
  await page.getByText('Connection lost – we keep trying').waitFor({ timeout: 10_000 });
  await page.keyboard.type('Mine, second');
  await talk.send();
  await desk.reply(number, 'Theirs, second');
  await page.keyboard.type('Not finished');
  await sleep(Math.max(0, 20_000 - (performance.now() - cutAt)));
  gate.become('open');

  await page.getByText('Up to date again').waitFor({ timeout: 35_000 });
  await talk.message('Mine, second').getByText('Sent', { exact: true }).waitFor({ timeout: 35_000 });
  await talk.message('Theirs, second').waitFor();
  const stored = textsOf((await desk.ticket(number)).messages);
  expect(stored.slice(1)).toEqual([
    'Before the cut',
    'Theirs, first',
    'Theirs, second',
    'Mine, first',
    'Mine, second',
  ]);
  expect(await talk.texts()).toEqual(stored);
  expect(await talk.typed()).toBe('Not finished');
  await page.reload();
  await expect.poll(() => talk.typed()).toBe('Not finished');
  expect(await talk.texts()).toEqual(stored);
  await close();
});

test('what is said while the conversation is still asleep stands there when it wakes', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  const { promise, resolve: wake } = Promise.withResolvers<void>();
  await page.route('**/_astro/thread.*.js', async (route) => {
    await promise;
    await route.continue();
  });
  const told = new Promise<void>((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('Said early')) resolve();
      }),
    );
  });
  const followed = untilFollowed(page, number);
  await page.goto(`/customer/tickets/${number}`, { waitUntil: 'commit' });
  await followed;
  await desk.reply(number, 'Said early');
  await told;
  wake();
  await conversation(page).message('Said early').waitFor();
  await close();
});

test('an api that is killed and comes back loses nothing and doubles nothing', async () => {
  const { page, person, close } = await aCustomer(phone, { expected: offLine });
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.begin(number);
  await openTicket(page, number);
  const talk = conversation(page);
  await write(page, 'Into the gap');
  killProcess('api');
  await talk.send();
  await talk.message('Into the gap').getByText('Sent', { exact: true }).waitFor({ timeout: 60_000 });
  await desk.reply(number, 'And out of it');
  await talk.message('And out of it').waitFor({ timeout: 20_000 });
  const stored = textsOf((await desk.ticket(number)).messages);
  expect(stored.slice(1)).toEqual(['Into the gap', 'And out of it']);
  expect(await talk.texts()).toEqual(stored);
  await close();
});

test('a session that ends elsewhere leads to the log-in within a second, and what she had typed is there afterwards', async () => {
  const { page, person, close } = await aCustomer(phone, { expected: [/^401 /] });
  const { number } = await bookAndPay(page, person);
  await openTicket(page, number);
  await write(page, 'Half a sentence, ಅರ್ಧ');
  const since = performance.now();
  await endSessionsOf(person.email);
  await page.waitForURL('**/login?why=ended&next=*', { timeout: 5_000, waitUntil: 'commit' });
  expect(performance.now() - since).toBeLessThan(1_000);
  await page.getByText('You have been logged out elsewhere.').waitFor();
  await logIn(page, person);
  await page.waitForURL(`**/customer/tickets/${number}`);
  await expect.poll(() => conversation(page).typed()).toBe('Half a sentence, ಅರ್ಧ');
  await close();
});

test('where no socket can be had the page asks by itself, and says quietly that the line is lost', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: offLine });
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await page.routeWebSocket(/\/realtime\/portal/, (socket) => socket.close({ code: 1011 }));
  await page.goto(`/customer/tickets/${number}`);
  await mark(page);
  await desk.begin(number);
  await desk.reply(number, 'Told without a socket');
  await page.getByText('Connection lost – we keep trying').waitFor({ timeout: 10_000 });
  await conversation(page).message('Told without a socket').waitFor({ timeout: 20_000 });
  await head(page).getByText('We are on it').waitFor({ timeout: 20_000 });
  expect(await isMarked(page)).toBe(true);
  await close();
});
