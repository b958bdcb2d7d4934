import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { row, showQueue, tab } from './desk-page.ts';
import { staff } from './staff.ts';

/** As if it had been promised for days ago. */
const late = (number: string) =>
  sql(
    `update tickets set first_answer_due_at = now() - interval '5 days', expected_at = now() - interval '4 days' where number = $1`,
    [number],
  );

const small: BrowserContextOptions = { ...phone, viewport: { width: 360, height: 780 } };

test.each([
  ['phone', { ...small, colorScheme: 'light' as const }],
  ['desktop', { ...desktop, colorScheme: 'dark' as const }],
])('a customer reads by when she is answered, and that we are late: %s', async (_name, options) => {
  const { page, person, close } = await aCustomer(options);
  const { number } = await bookAndPay(page, person, { subject: 'Screen flickers', urgency: 'urgent' });
  await page.goto(`/customer/tickets/${number}?booked=1`);
  const promise = page.locator('[data-promise]');
  await promise.getByText(/^First answer by .+, done by .+\.$/).waitFor();
  expect(await promise.innerText()).toContain('We are open Mon–Sat 9:00–20:00');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await late(number);
  await page.reload();
  await page.locator('[data-late]').getByText('we had promised a first answer by').waitFor();
  await expectAccessible(page);
  await sql(`update customers set locale = 'kn' where email = $1`, [person.email]);
  await page.reload();
  await page.locator('[data-late]').getByText('ತಡವಾಗಿದೆ').waitFor();
  await expectNoSidewaysScroll(page);
  await close();
});

test.each([
  ['phone', { ...small, colorScheme: 'light' as const }],
  ['desktop', { ...desktop, colorScheme: 'dark' as const }],
])('the desk has what is breaching in a queue, by the clock: %s', async (_name, options) => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: 'No sound' });
  await customer.close();
  await late(number);
  const { page, close } = await staff('technician', [], options);
  await showQueue(page, /^Breaching/);
  await row(page, number)
    .getByText(/^Breached .+ ago$/)
    .waitFor();
  await row(page, number).getByText('First answer').waitFor();
  expect(
    Number(
      await tab(page, /^Breaching/)
        .locator('.desk-count')
        .innerText(),
    ),
  ).toBeGreaterThan(0);
  await expectAccessible(page, '.desk-section');
  await expectNoSidewaysScroll(page);
  await row(page, number).getByRole('link').click();
  await page.getByText('Done by', { exact: true }).waitFor();
  await page
    .locator('.desk-facts')
    .getByText(/^Breached .+ ago$/)
    .first()
    .waitFor();
  await expectAccessible(page, '.desk-ticket');
  await expectNoSidewaysScroll(page);
  await close();
});
