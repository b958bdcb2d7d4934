import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { conversation, openTicket } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { aTechnician } from './desk.ts';
import { box, button, message, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

test('either side quotes what the other said, behind what is written already; a note is quoted in a note alone', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.begin(number);
  await desk.reply(number, 'Which router is it?\nThe name stands on its back.');
  await desk.reply(number, 'She called twice', { internal: true });
  await openTicket(page, number);
  const talk = conversation(page);
  await talk.box().click();
  await page.locator('#reply-body[contenteditable=true]').waitFor();
  await page.keyboard.type('Thank you!');
  await talk
    .message('Which router')
    .getByRole('button', { name: /^Quote/ })
    .click();
  await page.locator('#reply-body[contenteditable=true] blockquote').waitFor();
  await page.locator('#reply-body:focus').waitFor();
  await page.keyboard.type('A white one.');
  await expectAccessible(page, '#reply');
  await expectNoSidewaysScroll(page);
  await talk.send();
  const sent = talk.message('A white one.');
  await sent.getByText('Sent').waitFor();
  expect(await sent.locator('.prose > *').allInnerTexts()).toEqual([
    'Thank you!',
    expect.stringMatching(/^Bala Kumar, .*\nWhich router is it\?\nThe name stands on its back\.$/),
    'A white one.',
  ]);

  const { id } = await desk.ticket(number);
  const technician = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  await openBy(technician.page, () => technician.page.goto(`/admin/collections/tickets/${id}`));
  await message(technician.page, 'A white one.')
    .getByRole('button', { name: /^Quote/ })
    .click();
  await box(technician.page).locator('blockquote').waitFor();
  await technician.page.keyboard.type('That one needs an update.');
  await button(technician.page, 'Send').first().click();
  await talk.message('That one needs an update.').locator('blockquote').waitFor({ timeout: 10_000 });
  await message(technician.page, 'She called twice')
    .getByRole('button', { name: /^Quote/ })
    .click();
  await box(technician.page, 'Your note').locator('blockquote').getByText('She called twice').waitFor();
  await technician.close();
  await close();
});
