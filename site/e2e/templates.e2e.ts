import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onward } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, untilAwake } from './browser.ts';
import { aCustomer, book } from './customers.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };
const dark: BrowserContextOptions = { ...phone, colorScheme: 'dark' };

const named = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('a ticket is saved as a template, renamed and deleted without script', async () => {
  const { page, person, close } = await aCustomer(withoutScript, { expected: [/^422 POST /] });
  const number = await book(page, person, { subject: 'The scanner is not found' });
  await page.goto(`/customer/templates?ticket=${number}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Scanner');
  await page.getByRole('button', { name: 'Save as template' }).click();
  await page.getByText('The template is saved.').waitFor();
  expect(await named(page, 'Scanner').innerText()).toContain('The scanner is not found');
  await page.goto(`/customer/templates?ticket=${number}`);
  await page.locator('form[aria-labelledby=save-title]').getByRole('textbox', { name: 'Name' }).fill('x');
  await page.getByRole('button', { name: 'Save as template' }).click();
  await page.getByText('Please give it a name.').waitFor();
  await named(page, 'Scanner').getByText('Rename', { exact: true }).first().click();
  await named(page, 'Scanner').getByRole('textbox', { name: 'Name' }).fill('Scanner in the hall');
  await named(page, 'Scanner').getByRole('button', { name: 'Rename' }).click();
  await page.getByText('The template is renamed.').waitFor();
  await named(page, 'Scanner in the hall').getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete the template' }).click();
  await page.getByText('The template is deleted.').waitFor();
  expect(await named(page, 'Scanner in the hall').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Common problems' }).getByRole('listitem').count()).toBe(6);
  await close();
});

test('a booking begins with a template, with a way back, and becomes one', async () => {
  const { page, close } = await aCustomer(dark);
  await page.goto('/customer/tickets/new');
  await untilAwake(page);
  await page.getByLabel('Begin with a template').selectOption({ label: 'The printer does not print' });
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByText('Filled in from “The printer does not print”.').waitFor();
  const quick = page.getByRole('radio', { name: /Quick fix/ });
  expect(await quick.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  expect(await quick.isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Fill in' }).click();
  await expect.poll(() => quick.isChecked()).toBe(true);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await onward(page);
  expect(await page.getByLabel('Subject').inputValue()).toBe('The printer does not print');
  await page.getByRole('textbox', { name: 'Description' }).getByText('Did it print before?').waitFor();
  await page.getByRole('button', { name: 'Save as template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Our printer');
  await dialog.getByRole('button', { name: 'Save as template' }).click();
  await page.getByText('The template is saved.').waitFor();

  // Another day, from the list of templates; the draft of before is not written over unasked.
  await page.goto('/customer/templates');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Begin with it, template Our printer' }).click();
  await untilAwake(page);
  await page.getByText(/You can begin with “Our printer” instead/).waitFor();
  await page.getByRole('button', { name: 'Begin with the template' }).click();
  await page.getByText('Filled in from “Our printer”.').waitFor();
  await page.goto('/customer/templates');
  await page.getByRole('link', { name: 'Begin with it, template I think I have a virus' }).click();
  await untilAwake(page);
  await page.getByRole('button', { name: 'Begin with the template' }).click();
  await page.getByText('Filled in from “I think I have a virus”.').waitFor();
  await close();
});
