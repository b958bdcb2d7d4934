import { expect, test } from 'vitest';
import { phone } from './browser.ts';
import { conversation, openTicket, write } from './conversation.ts';
import { aCustomer, book } from './customers.ts';
import { button, openBy, row, say, showQueue } from './desk-page.ts';
import { staff } from './staff.ts';

test('what is said before the payment stands in a list, and is answered from there', async () => {
  const customer = await aCustomer(phone);
  const number = await book(customer.page, customer.person);
  await openTicket(customer.page, number);
  await write(customer.page, 'May I pay in cash?');
  await conversation(customer.page).send();
  await conversation(customer.page).message('May I pay in cash?').getByText('Sent').waitFor();
  const { page, close } = await staff('technician');
  await showQueue(page, /^Unpaid or ended/);
  await openBy(page, () => row(page, number).getByRole('link').first().click());
  await say(page, 'Yes, at the shop.');
  await button(page, 'Send').first().click();
  await conversation(customer.page).message('Yes, at the shop.').waitFor({ timeout: 10_000 });
  await page.goto('/admin');
  await showQueue(page, /^Unpaid or ended/);
  await expect.poll(() => row(page, number).count()).toBe(0);
  await close();
  await customer.close();
});
