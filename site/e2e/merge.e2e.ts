import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { conversation, head, openTicket, write } from './conversation.ts';
import { aCustomer, book, bookAndPay, view } from './customers.ts';
import { aTechnician } from './desk.ts';
import { button, message, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

test('what was booked twice goes on in one: chosen at the desk, and nothing that the customer writes is lost', async () => {
  const { page, person, close } = await aCustomer({ ...phone, colorScheme: 'dark' });
  const { number: paid } = await bookAndPay(page, person, { subject: 'Laptop is slow' });
  const double = await book(page, person, { subject: 'Laptop is slow, once more' });
  await openTicket(page, double);
  await write(page, 'The fan is loud as well.');

  const desk = await aTechnician();
  const { id } = await desk.ticket(double);
  const technician = await staff('technician', [], { ...desktop, colorScheme: 'light' });
  await openBy(technician.page, () => technician.page.goto(`/admin/collections/tickets/${id}`));
  await button(technician.page, 'Merge into another ticket …').click();
  const dialog = technician.page.getByRole('dialog', { name: `Merge ${double} into …` });
  await dialog.getByText('1 open ticket').waitFor();
  await technician.page.keyboard.type('nothing like it');
  await dialog.getByText('No open ticket of this customer fits.').waitFor();
  await dialog.getByRole('searchbox').fill(paid);
  await dialog.getByRole('button', { name: paid }).click();
  await expectAccessible(technician.page, '.desk-ready');
  await dialog.getByRole('button', { name: `Merge into ${paid}` }).click();
  await technician.page.getByRole('heading', { name: `This ticket goes on in ${paid}` }).waitFor();
  expect(await technician.page.locator('.desk-composer').count()).toBe(0);

  // The customer's page hears of it by itself, and takes along what is not sent yet.
  await page.getByText(`goes on in ${paid}. What you had written waits for you there`).waitFor();
  await page.getByRole('heading', { name: `This ticket goes on in ${paid}` }).waitFor();
  await head(page).getByText('Put together').waitFor();
  expect(await conversation(page).box().count()).toBe(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: `Go on in ${paid}` }).click();
  await page.waitForURL(`**/customer/tickets/${paid}**`);
  await expect.poll(() => conversation(page).typed()).toContain('The fan is loud as well.');
  await conversation(page)
    .message(`Ticket ${double}`)
    .getByRole('link', { name: `Open ${double}` })
    .waitFor();
  await conversation(page).send();
  await conversation(page).message('The fan is loud as well.').waitFor();

  await openBy(technician.page, () => technician.page.getByRole('link', { name: `Open ${paid}` }).click());
  await message(technician.page, 'The fan is loud as well.').waitFor();
  await message(technician.page, `Ticket ${double}`)
    .getByRole('link', { name: `Open ${double}` })
    .waitFor();
  await page.goto('/customer/tickets?group=cancelled');
  await page.locator(`[data-key="${double}"]`).getByText(`It goes on in ${paid}`).waitFor();
  await technician.close();
  await close();
});

test('without script what was refused stays to be sent where it goes on', async () => {
  const { page, person, close } = await aCustomer(
    { ...desktop, javaScriptEnabled: false },
    { expected: [/409 POST/] },
  );
  const { number: paid } = await bookAndPay(page, person);
  const double = await book(page, person);
  await page.goto(`/customer/tickets/${double}`);
  await page.locator('#reply-body').fill('ಫ್ಯಾನ್ ಸದ್ದು ಮಾಡುತ್ತದೆ.');
  const desk = await aTechnician();
  await desk.merge(double, paid);
  await page.locator('#reply').getByRole('button', { name: 'Send' }).click();
  const card = page.locator('[data-merged]');
  expect(await card.locator('textarea').inputValue()).toBe('ಫ್ಯಾನ್ ಸದ್ದು ಮಾಡುತ್ತದೆ.');
  await card.getByRole('button', { name: `Send it in ${paid}` }).click();
  await page.waitForURL(`**/customer/tickets/${paid}**`);
  const { messages } = await view<TicketDetailsView>(page, `tickets/${paid}`);
  expect(messages.at(-1)?.html).toContain('ಫ್ಯಾನ್');
  await close();
});
