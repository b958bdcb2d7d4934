import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { aTechnician } from './desk.ts';

test('a customer knows who calls: three words on her page, a number that is looked up without script, and an alarm', async () => {
  const { page, person, close } = await aCustomer({ ...phone, colorScheme: 'light' });
  const { number } = await bookAndPay(page, person, { subject: 'Somebody calls about this' });
  const { proof } = await (await aTechnician()).take(number);
  const { phrase, number: digits } = proof ?? { phrase: '', number: '' };
  await page.goto(`/customer/tickets/${number}`);
  await page.getByText(phrase, { exact: true }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'This is not my technician' }).click();
  await page.getByText('We have been told at once').waitFor();

  const plain = await visitor({ ...desktop, colorScheme: 'dark', javaScriptEnabled: false }, [
    /^422 POST \/check-a-caller/,
  ]);
  const form = plain.page;
  const ask = async (what: string) => {
    await form.getByLabel('Number that the caller told you').fill(what);
    await form.getByRole('button', { name: 'Check' }).click();
  };
  await form.goto(`/check-a-caller?ticket=${number}`);
  await ask(`${digits.slice(0, 4)} ${digits.slice(4)}`);
  await form.getByText(`This is the technician of ${number} today.`).waitFor();
  await ask(digits === '12345678' ? '87654321' : '12345678');
  await form.getByText('No, we do not know this caller').waitFor();
  await ask('12');
  await form.getByText('Please give the eight digits that the caller told you.').waitFor();
  expect(await form.getByLabel('Number that the caller told you').inputValue()).toBe('12');
  await plain.close();
  await close();
});
