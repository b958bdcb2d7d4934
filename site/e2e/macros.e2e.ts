import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay, call, view } from './customers.ts';
import { sql } from './database.ts';
import { aTechnician } from './desk.ts';
import { button, message, openBy, row, showQueue } from './desk-page.ts';
import { staff } from './staff.ts';

test('a macro is found by some letters, says what it does, and is run by keys alone', async () => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person);
  const desk = await aTechnician();
  const { id } = await desk.ticket(number);
  const { page, close } = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  await openBy(page, () => page.goto(`/admin/collections/tickets/${id}`));
  await page.locator('h1').click();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Macros' });
  await dialog.getByText('3 macros').waitFor();
  await page.keyboard.type('nobody phone');
  await dialog.getByText('1 macro').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(`I have just tried to call you about ${number}.`).nth(0).waitFor();
  await expectAccessible(page, '.desk-ready');
  await page.keyboard.press('Enter');
  await page.getByText('“Nobody picked up the phone” is done.').waitFor();
  await message(page, 'Called, nobody picked up.').waitFor();
  await message(page, 'I have just tried to call you').waitFor();
  expect(await desk.ticket(number)).toMatchObject({
    status: 'waiting_for_customer',
    assignee: { name: 'Bala Kumar' },
  });
  await close();
  await customer.close();
});

test('several tickets of a queue are cleared on a phone, and what was refused is said of each', async () => {
  const customer = await aCustomer();
  const { number: one } = await bookAndPay(customer.page, customer.person);
  const { number: two } = await bookAndPay(customer.page, customer.person);
  // Solved, and written to once more: it waits for us, and cannot wait for its customer.
  const desk = await aTechnician();
  await desk.move(two, 'resolve', 'That was quick.');
  await call(customer.page, 'POST', `/api/portal/tickets/${two}/reply`, {
    key: crypto.randomUUID(),
    body: plainToRichText('Is it?'),
    attachments: [],
  });
  // The queue is as short as on a good day, and has both on its first page.
  await sql(`update tickets set last_word_by = 'staff' where number not in ($1, $2)`, [one, two]);
  const { page, close } = await staff('technician', [], { ...phone, colorScheme: 'light' });
  await page.goto('/admin?queue=waiting_for_us');
  await showQueue(page, /^Waiting for us/);
  for (const number of [one, two]) await row(page, number).getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: '2 tickets chosen' });
  await bar.getByRole('combobox').selectOption({ label: 'Nobody picked up the phone' });
  await expectAccessible(page, '.desk-queues');
  await expectNoSidewaysScroll(page);
  await button(page, 'Run on 2 tickets').click();
  await page.getByText('Done for 1 of 2.').waitFor();
  await page.getByText(new RegExp(`${two}: Nothing was done. Move the ticket`)).waitFor();
  await page.getByRole('region', { name: '1 ticket chosen' }).waitFor();
  expect(await desk.ticket(one)).toMatchObject({
    status: 'waiting_for_customer',
    assignee: { name: 'Bala Kumar' },
  });
  const { messages } = await view<TicketDetailsView>(customer.page, `tickets/${one}`);
  expect(messages.at(-1)?.html).toContain(`I have just tried to call you about ${one}`);
  await close();
  await customer.close();
});
