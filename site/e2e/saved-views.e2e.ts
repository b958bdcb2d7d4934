import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { button, row, showQueue, tab } from './desk-page.ts';
import { staff } from './staff.ts';

/** Opens what the list is narrowed by. */
const openFilter = (page: Page) => page.locator('.desk-filter summary').click();

test.each([
  ['phone', { ...phone, viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['desktop', { ...desktop, colorScheme: 'dark' as const }],
])('a list is narrowed, kept as a view with a count, renamed and deleted: %s', async (name, options) => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: `Screen of a ${name}` });
  await customer.close();
  const { page, close } = await staff('technician', [], options);
  await showQueue(page, /^Unassigned/);
  await openFilter(page);
  await page.getByLabel('Queue', { exact: true }).selectOption({ label: 'Everything on the desk' });
  await page.getByLabel('Number, subject or customer').fill(`screen ${name}`);
  await button(page, 'Show').click();
  await row(page, number).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(`screen ${name}`);
  await page.getByLabel('Name', { exact: true }).fill(`Screens of ${name}s`);
  await button(page, 'Keep as a view').click();
  await page.getByText(`“Screens of ${name}s” is kept.`).waitFor();
  await tab(page, new RegExp(`^Screens of ${name}s\\s*1$`)).waitFor();
  await expectAccessible(page, '.desk-queues');
  await expectNoSidewaysScroll(page);
  await page.reload();
  await row(page, number).waitFor();
  expect(await tab(page, /^Screens of/).getAttribute('aria-selected')).toBe('true');
  const screen = page.viewportSize()?.width ?? 0;
  await expect
    .poll(async () => (await tab(page, /^Screens of/).boundingBox())?.x ?? screen)
    .toBeLessThan(screen);
  await openFilter(page);
  await page.getByLabel('Name', { exact: true }).fill(`Screens ${name}`);
  await button(page, 'Save the view').click();
  await tab(page, new RegExp(`^Screens ${name}`)).waitFor();

  await page.getByLabel('Name', { exact: true }).fill(`Second of ${name}`);
  await button(page, 'Keep as a view').click();
  await page.getByText(`“Second of ${name}” is kept.`).waitFor();
  const own = () => page.getByRole('tab', { name: new RegExp(`${name}\\s*\\d`) }).allInnerTexts();
  const order = async () => (await own()).map((said) => said.split(' ')[0]);
  await expect.poll(order).toEqual(['Screens', 'Second']);
  await button(page, 'Move left').click();
  await expect.poll(order).toEqual(['Second', 'Screens']);
  await page.reload();
  await expect.poll(order).toEqual(['Second', 'Screens']);
  expect(await tab(page, /^Second of/).getAttribute('aria-selected')).toBe('true');
  await openFilter(page);
  expect(await button(page, 'Move left').count()).toBe(0);
  await button(page, 'Move right').click();
  await expect.poll(order).toEqual(['Screens', 'Second']);
  await button(page, 'Delete the view …').click();
  await button(page, 'Yes, delete it').click();
  await page.getByText(`“Second of ${name}” is deleted.`).waitFor();
  await showQueue(page, new RegExp(`^Screens ${name}`));
  await button(page, 'Delete the view …').click();
  await button(page, 'Yes, delete it').click();
  await page.getByText(`“Screens ${name}” is deleted.`).waitFor();
  await expect.poll(() => tab(page, /^Screens/).count()).toBe(0);
  await close();
});

test('a view of an admin is everybody’s, and a long list is read forth and back', async () => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: 'Many of one kind' });
  await customer.close();
  const columns =
    'account_id, customer_id, service_id, kind, tier_key, tier_name, price, category, description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time, subject, status, urgency, paid_at, last_word_by, last_word_at, expected_at, created_at, updated_at';
  const alike = (from: number, to: number) =>
    sql(
      `insert into tickets (id, booking_key, number, ${columns}) select uuidv7(), uuidv7(), 'RT2001-' || n, ${columns} from tickets, generate_series(${from}, ${to}) n where number = $1`,
      [number],
    );
  await alike(2001, 2026);
  const admin = await staff('admin');
  await openFilter(admin.page);
  await admin.page.getByLabel('Number, subject or customer').fill('many of one kind');
  await admin.page.getByLabel('Queue', { exact: true }).selectOption({ label: 'Everything on the desk' });
  await button(admin.page, 'Show').click();
  await admin.page.getByLabel('Name', { exact: true }).fill('Of one kind');
  await admin.page.getByRole('checkbox', { name: 'For everybody at the desk' }).check();
  await button(admin.page, 'Keep as a view').click();
  await admin.page.getByText('“Of one kind” is kept.').waitFor();
  const { page, close } = await staff('technician');
  await showQueue(page, /^Of one kind\s*27/);
  const rows = page.locator('[data-desk-row]');
  await expect.poll(() => rows.count()).toBe(25);
  const first = await rows.allInnerTexts();
  await button(page, 'More').click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await button(page, 'More').isDisabled()).toBe(true);
  await button(page, 'Back').click();
  await expect.poll(() => rows.count()).toBe(25);
  expect(await rows.allInnerTexts()).toEqual(first);
  await alike(2027, 2251);
  await page.reload();
  await tab(page, /^Unassigned\s*250\+/).waitFor();
  await tab(page, /^Of one kind\s*100\+/).waitFor();
  await button(admin.page, 'Delete the view …').click();
  await button(admin.page, 'Yes, delete it').click();
  await admin.page.getByText('“Of one kind” is deleted.').waitFor();
  await sql(`delete from tickets where number like 'RT2001-2%'`);
  await close();
  await admin.close();
});
