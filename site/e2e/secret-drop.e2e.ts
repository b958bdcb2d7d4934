import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, portal } from './browser.ts';
import { openTicket } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { button, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

const secret = 'Zephyr%kettle_4417-wallaby';
const passphrase = 'five quiet words of passage';
/** However somebody may have written it down by mistake. */
const forms = [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').slice(0, 32),
  Buffer.from(secret).toString('hex'),
];

/** Where a form of the text stands: in any table of any schema, in any file of the portal's data folder, logs included. */
async function placesOf(wanted: readonly string[]): Promise<string[]> {
  const tables = await sql<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const [row] = await sql<{ hits: string }>(
      `select count(*) as hits from "${schema}"."${name}" t where exists (select 1 from unnest($1::text[]) w where strpos(t::text, w) > 0)`,
      [wanted],
    );
    if (Number(row?.hits) > 0) found.push(`${schema}.${name}`);
  }
  return [...found, ...filesWith(portal.dataDir, wanted)];
}

function filesWith(folder: string, wanted: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesWith(file, wanted);
    if (!entry.isFile() || statSync(file).size > 200 * 1024 * 1024) return [];
    const text = readFileSync(file, 'latin1');
    return wanted.some((form) => text.includes(form)) ? [file] : [];
  });
}

/** What the browser keeps, and everything it sent. */
const storage = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
function everythingSent(page: Page): () => string {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  return () => sent.join('\n');
}

test('a password reaches the technician alone, is read once, and stands in clear nowhere', async () => {
  const customer = await aCustomer({ ...phone, colorScheme: 'light' });
  const { number } = await bookAndPay(customer.page, customer.person);
  const [ticket] = await sql<{ id: string }>(
    `update tickets set assignee_id = (select id from staff where email = 'technician@quicktechpro.example')
     where number = $1 returning id`,
    [number],
  );
  const technician = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  const { page: desk } = technician;
  const [sentByHer, sentByHim] = [everythingSent(customer.page), everythingSent(desk)];

  await desk.goto('/admin/account');
  await desk.getByLabel('New passphrase').fill(passphrase);
  await desk.getByLabel('The passphrase once more').fill(passphrase);
  await button(desk, 'Make my key').click();
  await desk.getByText('Your key is made.').waitFor();
  const fingerprint = await desk.locator('.desk-key code').innerText();
  await expectAccessible(desk, '.desk-key');

  await openTicket(customer.page, number);
  const card = customer.page.locator('#secrets');
  await card.getByRole('button', { name: 'Send a password or recovery key safely' }).click();
  await expect.poll(() => card.locator('code').innerText()).toBe(fingerprint);
  await card.getByRole('textbox').fill(secret);
  await expectAccessible(customer.page, '#secrets');
  await expectNoSidewaysScroll(customer.page);
  await card.getByRole('button', { name: 'Lock and send' }).click();
  await card.getByText('Waits to be read').waitFor();
  expect(await customer.page.content()).not.toContain(secret);

  await openBy(desk, () => desk.goto(`/admin/collections/tickets/${ticket?.id}`));
  await desk.getByText('A secret waits for you').waitFor();
  await button(desk, 'Open it').click();
  await desk.getByLabel('Your passphrase').fill('not the right one');
  await button(desk, 'Open it').click();
  await desk.getByText('Nothing was opened yet.').waitFor();
  await desk.getByLabel('Your passphrase').fill(passphrase);
  await button(desk, 'Open it').click();
  await expect.poll(() => desk.locator('.desk-secret-shown pre').innerText()).toBe(secret);
  await expectAccessible(desk, '.desk-secret-shown');
  await desk.getByText('Opened, deleted').waitFor();
  await button(desk, 'Hide now').click();
  await desk.locator('.desk-secret-shown').waitFor({ state: 'detached' });
  expect(await desk.content()).not.toContain(secret);
  await card.getByText('Read and deleted').waitFor();

  expect(await sql('select 1 from secret_drops where sealed is not null')).toEqual([]);
  // Whether it looks where things stand: her address is in the database and what was sent is seen.
  expect(await placesOf([customer.person.email])).not.toEqual([]);
  expect(sentByHer()).toContain('ephemeral');
  const probe = path.join(portal.dataDir, 'logs', 'probe.log');
  writeFileSync(probe, `{"body":"${secret}"}`);
  expect(await placesOf(forms)).toEqual([probe]);
  rmSync(probe);
  const wanted = [...forms, passphrase];
  expect(await placesOf(wanted)).toEqual([]);
  for (const kept of [sentByHer(), sentByHim(), await storage(customer.page), await storage(desk)])
    expect(wanted.filter((form) => kept.includes(form))).toEqual([]);
  await technician.close();
  await customer.close();
});

test('without script, or without cryptography, the page says to call, and offers no field', async () => {
  const customer = await aCustomer(desktop);
  const { number } = await bookAndPay(customer.page, customer.person);
  await sql(
    `update tickets set assignee_id = (select staff_id from staff_keys where retired_at is null limit 1) where number = $1`,
    [number],
  );
  await customer.page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await openTicket(customer.page, number);
  const card = customer.page.locator('#secrets');
  await card.scrollIntoViewIfNeeded();
  await card.getByText('This browser cannot lock it.').waitFor();
  expect(await card.getByRole('textbox').count()).toBe(0);
  await customer.close();
});
