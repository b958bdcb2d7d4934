import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { box, button, message, openBy, row, say, showQueue, tab } from './desk-page.ts';
import { addressOf, staff } from './staff.ts';

/** A ticket that waits for a technician, with all others on somebody else's desk: the queue is as short as on a good day. */
async function aPaidTicket() {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: 'Fan is loud' });
  await customer.close();
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  await sql('update tickets set assignee_id = (select id from staff where email = $2) where number <> $1', [
    number,
    addressOf('technician2'),
  ]);
  return { number, path: `/admin/collections/tickets/${found?.id}` };
}

/** Where the keyboard is. */
const at = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('with keys alone: from the queue to a ticket that is taken, answered and noted', async () => {
  const { number } = await aPaidTicket();
  const { page, close } = await staff('technician');
  await showQueue(page, /^Unassigned/);
  await row(page, number).waitFor();
  const rows = await page.locator('[data-desk-row]').count();
  for (let i = 0; i < rows && !(await at(page)).includes(number); i += 1) await page.keyboard.press('j');
  expect(await at(page)).toContain(number);
  await page.keyboard.press('t');
  await page.getByText(`${number} is yours now.`).waitFor();
  await tab(page, /^Unassigned/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => tab(page, /^Mine/).getAttribute('aria-selected')).toBe('true');
  await row(page, number).waitFor();
  const mine = await page.locator('[data-desk-row]').count();
  for (let i = 0; i < mine && !(await at(page)).includes(number); i += 1) await page.keyboard.press('j');
  await openBy(page, () => page.keyboard.press('Enter'));

  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, '.desk-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('r');
  await page.locator(':focus[contenteditable=true]').waitFor();
  await page.keyboard.type('Rush of air or a rattle?');
  await page.keyboard.press('Control+Enter');
  await message(page, 'Rush of air or a rattle?').waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('n');
  await page.locator(':focus[contenteditable=true]').waitFor();
  await page.keyboard.type('Probably dust.');
  await page.keyboard.press('Control+Enter');
  await message(page, 'Probably dust.').getByText('Only staff see this').waitFor();
  await close();
});

test.each([
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
])('queue and ticket can be used by all, and a draft is there after a reload: %s', async (_name, options) => {
  const { number, path } = await aPaidTicket();
  const { page, close } = await staff('technician', [], options);
  await showQueue(page, /^Unassigned/);
  await row(page, number).waitFor();
  await expectAccessible(page, '.desk-section');
  await expectNoSidewaysScroll(page);
  await openBy(page, () => page.goto(path));
  await say(page, 'Half an answer');
  await page.reload();
  await box(page).waitFor();
  await expect.poll(() => box(page).innerText()).toBe('Half an answer');
  await expectAccessible(page, '.desk-ticket');
  await expectNoSidewaysScroll(page);
  await button(page, 'Send').click();
  await message(page, 'Half an answer').waitFor();
  await page.reload();
  await message(page, 'Half an answer').waitFor();
  expect((await box(page).innerText()).trim()).toBe('');
  await close();
});
