import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { openCheckout, payByUpi } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { openTicket } from './conversation.ts';
import { aCustomer, bookAndPay, view } from './customers.ts';
import { sql } from './database.ts';
import { button, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

test('a technician asks for a part and time; the customer agrees and pays on a phone, and the invoice has the lines', async () => {
  const customer = await aCustomer({ ...phone, viewport: { width: 360, height: 740 }, colorScheme: 'light' });
  const { page } = customer;
  const { number } = await bookAndPay(page, customer.person);
  const [ticket] = await sql<{ id: string }>(
    `update tickets set assignee_id = (select id from staff where email = 'technician@quicktechpro.example')
     where number = $1 returning id`,
    [number],
  );
  const technician = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  const { page: desk } = technician;
  await openBy(desk, () => desk.goto(`/admin/collections/tickets/${ticket?.id}`));
  await button(desk, 'Ask for more').click();
  await desk.getByLabel('For what, as the customer reads it').fill('Moving everything over');
  await desk.getByLabel('Minutes', { exact: true }).fill('40');
  await button(desk, 'Add a part').click();
  await desk.getByLabel('From the list').selectOption({ label: 'SSD 500 GB, SATA' });
  await desk.getByText('Together ₹4,248.25, all-in.').waitFor();
  await expectAccessible(desk, '.desk-extra-line');
  await button(desk, 'Ask the customer').click();
  await desk.getByText('Asked, no answer yet').waitFor();

  await openTicket(page, number);
  const card = page.locator('#extras');
  await card.getByText('Nothing of it is done and nothing is owed before you say yes.').waitFor();
  for (const words of [
    'SSD 500 GB, SATA',
    '40 min, charged as 45 min',
    'HSN/SAC 84717020',
    'CGST',
    '₹4,248.25',
  ])
    expect(await card.innerText()).toContain(words);
  await expectAccessible(page, '#extras');
  await expectNoSidewaysScroll(page);
  await card.getByRole('button', { name: 'Yes, do it for ₹4,248.25' }).click();
  await page.getByText('We have got your answer.').waitFor();
  await desk.getByText('Agreed, not paid yet').waitFor();

  await page.locator('[data-live="head"]').getByText('Extra work to be paid').waitFor();
  await page.goto('/customer/tickets');
  await page.getByRole('article').getByText('₹4,248.25 extra to pay').waitFor();
  await page.getByRole('link', { name: `Pay ₹4,248.25, ticket ${number}` }).click();
  await page.waitForURL(`**/customer/tickets/${number}#extras`);
  const frame = await openCheckout(page);
  await payByUpi(frame);
  await page.waitForURL(new RegExp(`/customer/tickets/${number}\\?payment=paid$`));
  const invoices = page.locator('#extras').getByRole('link', { name: 'Invoice', exact: true });
  await invoices.click();
  await page.waitForURL('**/customer/invoices/*');
  const document = await page.locator('article').innerText();
  for (const words of [
    'Moving everything over (40 min, charged as 45 min)',
    'SSD 500 GB, SATA (NOS)',
    '84717020',
    '998313',
    '₹4,248.25',
  ])
    expect(document).toContain(words);
  await desk.getByText('Paid', { exact: true }).first().waitFor();
  const details = await view<TicketDetailsView>(page, `tickets/${number}`);
  expect(details.payment, 'the booked price').toMatchObject({ state: 'paid', amount: 49_900 });
  await technician.close();
  await customer.close();
});
