import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { openTicket } from './conversation.ts';
import { aCustomer, anotherDevice, bookAndPay } from './customers.ts';
import { aTechnician } from './desk.ts';
import { button, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

test('nobody connects before she has agreed: asked at the desk, signed on her phone, taken back while work goes on', async () => {
  const { page, person, close } = await aCustomer({ ...phone, colorScheme: 'light' });
  const { number } = await bookAndPay(page, person, { subject: 'The browser opens by itself' });
  const { id } = await (await aTechnician()).take(number);
  await openTicket(page, number);
  const desk = await staff('technician', [/^409 POST /], { ...desktop, colorScheme: 'dark' });
  await openBy(desk.page, () => desk.page.goto(`/admin/collections/tickets/${id}`));

  await button(desk.page, 'Start work').click();
  await desk.page.getByText('Ask the customer for her consent first').waitFor();
  await button(desk.page, 'Ask for consent').click();
  await desk.page.getByLabel('What you want to look at and change').fill('The browser and its add-ons.');
  await expectAccessible(desk.page, '.desk-side');
  await button(desk.page, 'Ask the customer').click();
  await desk.page.getByText('Waits for the customer').waitFor();

  const card = page.locator('#consent');
  await card.getByText('The browser and its add-ons.').waitFor();
  expect(await card.getByRole('checkbox').isChecked()).toBe(false);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await card.getByRole('radio', { name: 'I have a backup' }).check();
  await card.getByLabel('Your full name').fill(person.name);
  await card.getByRole('button', { name: 'I agree' }).click();
  await page.getByText('Your technician has been told that you agree').waitFor();
  await desk.page.getByText('Agreed', { exact: true }).waitFor();
  await desk.page.getByText('No recording. She has a backup.').waitFor();
  await button(desk.page, 'Start work').click();
  await desk.page.getByText('Being worked on', { exact: true }).waitFor();

  await card.getByRole('button', { name: 'Take my consent back' }).click();
  await page.getByText('Your technician has been told at once').waitFor();
  await desk.page.getByText('Do not connect, or end the session now').waitFor();
  await card.getByText('Agree again').click();
  await card.getByRole('button', { name: 'I agree' }).waitFor();
  await expectAccessible(page);
  await desk.close();
  await close();
});

test('without script, what changed while she read comes back with all that she had filled in', async () => {
  const { page, person, close } = await aCustomer(desktop);
  const { number } = await bookAndPay(page, person);
  const technician = await aTechnician();
  await technician.askConsent(number, 'The settings of the printer.');
  const plain = await anotherDevice(person, { ...desktop, colorScheme: 'dark', javaScriptEnabled: false }, [
    /^4(09|22) POST \/customer\/tickets\//,
  ]);
  const { page: form } = plain;
  await form.goto('/customer/tickets');
  await form.getByRole('article').getByText('Waiting for your signature').waitFor();
  await form.goto('/customer/dashboard');
  await form.getByRole('link', { name: `Read and sign, ticket ${number}` }).click();
  await form.waitForURL(`**/customer/tickets/${number}#consent`);
  await form.getByText('Read what the technician asks for and sign').waitFor();
  await form.getByRole('button', { name: 'Options' }).click();
  await form.getByRole('link', { name: 'Agree to the session' }).click();
  const card = form.locator('#consent');
  await card.getByText('The settings of the printer.').waitFor();
  await technician.askConsent(number, 'The settings of the printer, and its driver.');
  await card.getByRole('checkbox').check();
  await card.getByLabel('Your full name').fill('Meera Iyer');
  await card.getByRole('radio', { name: 'I have no backup' }).check();
  await card.getByRole('button', { name: 'I agree' }).click();
  await card.getByText('has changed meanwhile').waitFor();
  await card.getByText('The settings of the printer, and its driver.').waitFor();
  expect(await card.getByRole('checkbox').isChecked()).toBe(true);
  expect(await card.getByRole('radio', { name: 'I have no backup' }).isChecked()).toBe(true);
  expect(await card.getByLabel('Your full name').inputValue()).toBe('Meera Iyer');
  await card.getByRole('button', { name: 'I agree' }).click();
  await form.getByText('Your technician has been told that you agree').waitFor();
  await card.getByText('The session may be recorded.').waitFor();
  await plain.close();
  await close();
});
