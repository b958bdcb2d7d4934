import { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { tcpGate } from '#cms/testing/tcp-gate.ts';
import { onward } from './booking.ts';
import {
  browserThrough,
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  portal,
} from './browser.ts';
import { aCustomer } from './customers.ts';
import { sql } from './database.ts';

const gate = await tcpGate(Number(new URL(portal.url).port));
afterEach(() => gate.become('open'));
afterAll(() => gate.close());

const size = 6_000_000;
type Given = { name: string; mimeType: string; buffer: Buffer };
/** Text, because that is kept as it is: what comes out can be held against what went in. */
const aLog = (): Given => ({
  name: 'ದಾಖಲೆ setup.log',
  mimeType: 'text/plain',
  buffer: Buffer.from(randomBytes(size).toString('base64').slice(0, size)),
});
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'setup.log' });
const waits = (page: Page) => row(page).getByText(/^Waiting for the connection/);

async function atTheField(options: BrowserContextOptions = desktop) {
  const customer = await aCustomer(options, {
    browser: browserThrough(gate.port),
    expected: [/^50[234] \w+ /, /WebSocket connection to .* failed/],
  });
  const { page } = customer;
  await page.goto('/customer/tickets/new');
  await page.getByRole('radio', { name: /Quick fix/ }).check();
  await onward(page);
  await page.getByRole('heading', { name: 'What should we look at?' }).waitFor();
  return { ...customer, add: (file: Given) => page.locator('input[type=file]').first().setInputFiles(file) };
}

/** The file is there once, and it is the one that was chosen. */
async function arrivedWhole(page: Page, person: { email: string }, file: Given): Promise<void> {
  await row(page).getByText('Added', { exact: true }).waitFor({ timeout: 60_000 });
  const kept = await sql<{ id: string; sha256: string }>(
    'select a.id, a.sha256 from attachments a join customers c on c.id = a.uploaded_by_id where c.email = $1',
    [person.email],
  );
  expect(kept.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(file.buffer).digest('hex')]);
  expect(await onTheirWay(person)).toEqual([]);
}

const onTheirWay = (person: { email: string }) =>
  sql<{ received: string }>(
    'select u.received from uploads u join customers c on c.id = u.customer_id where c.email = $1',
    [person.email],
  );

/** The line becomes as thin as a phone's in a lift. */
async function thinLine(page: Page, bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

test('the line is cut in the middle of a file: it waits, goes on by itself and sends little twice', async () => {
  const { page, person, add, close } = await atTheField(phone);
  const file = aLog();
  const before = gate.received();
  const held = gate.holdAfter(size / 2);
  await add(file);
  await held;
  gate.become('shut');
  await waits(page).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await onward(page);
  await page.getByText('3 details need another look').waitFor();
  gate.become('open');
  await arrivedWhole(page, person, file);
  expect(gate.received() - before).toBeLessThan(1.25 * size);
  await close();
});

test('the api is killed in the middle of a file: it goes on with the next one', async () => {
  const { page, person, add, close } = await atTheField();
  const file = aLog();
  const before = gate.received();
  const held = gate.holdAfter(size / 2);
  await add(file);
  await held;
  const { api } = JSON.parse(readFileSync(path.join(portal.dataDir, 'processes.json'), 'utf8')) as {
    api: string;
  };
  process.kill(Number(api.split(' ')[0]), 'SIGKILL');
  await waits(page).waitFor();
  gate.release();
  await arrivedWhole(page, person, file);
  expect(gate.received() - before).toBeLessThan(1.5 * size);
  await close();
});

test('the page is left in the middle of a file: chosen again, it goes on where it stopped', async () => {
  const { page, person, add, close } = await atTheField();
  const file = aLog();
  await thinLine(page, 600_000);
  await add(file);
  await expect
    .poll(async () => Number((await onTheirWay(person))[0]?.received), { timeout: 30_000 })
    .toBeGreaterThan(size / 4);
  await page.reload();
  await row(page).getByText('Choose it again, and it goes on where it stopped.').waitFor();
  const received = Number((await onTheirWay(person))[0]?.received);
  await thinLine(page, -1);
  const before = gate.received();
  await add(file);
  await arrivedWhole(page, person, file);
  expect(await row(page).count()).toBe(1);
  expect(gate.received() - before).toBeLessThan(size - received + 200_000);
  await close();
});

test('what is stopped is gone, at the server too, whether it is being sent or waits for the line', async () => {
  const { page, person, add, close } = await atTheField();
  await thinLine(page, 600_000);
  await add(aLog());
  await expect.poll(async () => (await onTheirWay(person)).length).toBe(1);
  await row(page)
    .getByRole('button', { name: /^Stop sending/ })
    .click();
  await expect.poll(() => onTheirWay(person)).toEqual([]);
  expect(await row(page).count()).toBe(0);

  const held = gate.holdAfter(300_000);
  await add(aLog());
  await held;
  gate.become('shut');
  await waits(page).waitFor();
  await row(page)
    .getByRole('button', { name: /^Stop sending/ })
    .click();
  expect(await row(page).count()).toBe(0);
  gate.become('open');
  await thinLine(page, -1);
  const small = { ...aLog(), buffer: Buffer.from('all is well') };
  await add(small);
  await row(page).getByText('Added', { exact: true }).waitFor();
  await close();
});

test('the line breaks before the first byte: choosing the file was enough', async () => {
  const { page, person, add, close } = await atTheField(phone);
  gate.become('shut');
  const file = aLog();
  await add(file);
  await waits(page).waitFor();
  gate.become('open');
  await arrivedWhole(page, person, file);
  await close();
});
