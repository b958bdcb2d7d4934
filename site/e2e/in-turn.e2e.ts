import { afterAll, expect, test } from 'vitest';
import { addDays, formatDate, istDate } from '#kernel/calendar.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { sql } from './database.ts';
import { keepAsleep, staff } from './staff.ts';

afterAll(async () => {
  await sql('update settings set desk_in_turn = false, desk_take_back_minutes = 0');
});

test.each([
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
])('who goes says on the first page until when, and that they are back: %s', async (_name, options) => {
  await sql('update settings set desk_in_turn = true, desk_take_back_minutes = 60');
  const { page, close } = await staff('technician', [/^422 POST /], options);
  const card = page.locator('.desk-presence');
  await card.getByText('You are here').waitFor();
  await card.getByLabel('I am away and back on').fill('2020-01-01');
  await card.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await card.getByRole('button', { name: 'I am away' }).click();
  await card.getByRole('alert').getByText('A day after today').waitFor();
  const day = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await card.getByLabel('I am away and back on').fill(day);
  await card.getByRole('button', { name: 'I am away' }).click();
  await card.getByText('You are away until').waitFor();
  await expectAccessible(page, '.desk-presence');
  await expectNoSidewaysScroll(page);
  await card.getByRole('button', { name: 'I am here again' }).click();
  await card.getByText('You are here').waitFor();
  await page.reload();
  await card.getByText('You are here').waitFor();
  await close();
});

test('who says so before the page is awake is away until the day that was typed', async () => {
  await sql('update settings set desk_in_turn = true, desk_take_back_minutes = 60');
  const { page, close } = await staff('technician');
  const wake = await keepAsleep(page);
  await page.goto('/admin', { waitUntil: 'commit' });
  const card = page.locator('.desk-presence');
  const day = addDays(new Date(), 9);
  await card.getByLabel('I am away and back on').fill(istDate(day));
  await card.getByRole('button', { name: 'I am away' }).click();
  wake();
  await card.getByText(`You are away until ${formatDate(day)}`).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await card.getByRole('button', { name: 'I am here again' }).click();
  await card.getByText('You are here').waitFor();
  await close();
});
