import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, book } from './customers.ts';
import { sql } from './database.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };
const dark: BrowserContextOptions = { ...phone, colorScheme: 'dark' };

const box = (page: Page, number: string) => page.getByRole('checkbox', { name: `Choose ticket ${number}` });
const bar = (page: Page) => page.getByRole('form', { name: 'With the chosen tickets' });

/** One that waits for its payment, one that is solved, one that is worked on. */
async function three({ page, person }: Pick<Awaited<ReturnType<typeof aCustomer>>, 'page' | 'person'>) {
  const waiting = await book(page, person, { subject: 'Waits for its payment' });
  const solved = await book(page, person, { subject: 'Is solved' });
  const begun = await book(page, person, { subject: 'Is worked on' });
  const paid = 'paid_at = now(), started_at = now()';
  await sql(`update tickets set status = 'resolved', resolved_at = now(), ${paid} where number = $1`, [
    solved,
  ]);
  await sql(`update tickets set status = 'in_progress', ${paid} where number = $1`, [begun]);
  return { waiting, solved, begun };
}

test('without script many are chosen, closed and cancelled, and each says what became of it', async () => {
  const customer = await aCustomer(withoutScript, { expected: [/^422 POST /] });
  const { page, close } = customer;
  const { waiting, solved, begun } = await three(customer);
  const chooseAll = async () => {
    await page.goto('/customer/tickets');
    for (const number of [waiting, solved, begun]) await box(page, number).check();
  };
  await chooseAll();
  await bar(page).getByRole('button', { name: 'Close solved ones' }).click();
  await page.getByRole('heading', { name: 'Close solved tickets' }).waitFor();
  expect(await page.getByText('Stays as it is').count()).toBe(2);
  await page.getByRole('button', { name: 'Yes, close it' }).click();
  const results = page.getByRole('list', { name: 'What became of each' }).getByRole('listitem');
  expect(await results.allInnerTexts()).toEqual([expect.stringMatching(new RegExp(`${solved}[^]*Done`))]);

  await chooseAll();
  await bar(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Cancel tickets' }).waitFor();
  expect(await page.getByText('Cannot be cancelled').count()).toBe(2);
  await page.getByLabel('Why do you cancel?').selectOption('other');
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await page.getByText('Say why in a few words').first().waitFor();
  await page.getByLabel('Anything we should know?').fill('We move house');
  await page.getByRole('button', { name: 'Cancel it' }).click();
  expect(await results.allInnerTexts()).toEqual([expect.stringMatching(new RegExp(`${waiting}[^]*Done`))]);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.waitForURL('**/customer/tickets');
  await page.goto('/customer/tickets/bulk');
  await page.waitForURL('**/customer/tickets');
  await close();
});

test('with script what is chosen is counted, cleared, marked as read with a way back, and comes as a file', async () => {
  const customer = await aCustomer(dark);
  const { page, close } = customer;
  const { waiting, solved } = await three(customer);
  const [said] = await sql<{ id: string }>(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_staff_id, body, body_text, internal, key, revision, created_at, updated_at)
     select uuidv7(), t.id, t.account_id, 'staff', (select id from staff limit 1), '{"root":{"type":"root","children":[],"version":1,"direction":null,"format":"","indent":0}}', 'We begin', false, uuidv7(), 0, now(), now()
     from tickets t where t.number = $1 returning id`,
    [solved],
  );
  expect(said).toBeDefined();
  await page.goto('/customer/tickets');
  const isNew = page.getByText('New reply', { exact: true });
  expect(await isNew.count()).toBe(1);
  expect(await bar(page).isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await page.getByText('3 chosen').first().waitFor();
  await box(page, waiting).uncheck();
  await page.getByText('2 chosen').first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const download = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'Chosen tickets as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^tickets-.*\.csv$/);
  await bar(page).getByRole('button', { name: 'Mark as read' }).click();
  await page.getByText('2 marked as read.').waitFor();
  await expect.poll(() => isNew.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await expect.poll(() => isNew.count()).toBe(1);
  await box(page, solved).check();
  await page.getByRole('button', { name: 'Choose none' }).click();
  expect(await bar(page).isVisible()).toBe(false);
  await close();
});
