import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { onward } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer } from './customers.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };
const dark: BrowserContextOptions = { ...phone, colorScheme: 'dark' };

test('a device is added, changed and removed without script', async () => {
  const { page, close } = await aCustomer(withoutScript, { expected: [/^4(22|09) POST /] });
  await page.goto('/customer/profile');
  await page.getByRole('link', { name: 'Your devices' }).click();
  await page.getByText('None yet. Add one here').waitFor();
  const form = page.getByRole('form', { name: 'Add a device' });
  const item = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await form.getByRole('textbox', { name: 'Name' }).fill('Office laptop');
  await form.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Laptop' });
  await form.getByRole('textbox', { name: 'Runs on' }).fill('Windows 11');
  await form.getByRole('button', { name: 'Add device' }).click();
  await page.getByText('The device is added.').waitFor();
  expect(await item('Office laptop').innerText()).toContain('Laptop · Windows 11');

  // The name is taken: what was typed is still there.
  await form.getByRole('textbox', { name: 'Name' }).fill('office LAPTOP');
  await form.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Phone' });
  await form.getByRole('button', { name: 'Add device' }).click();
  await page.getByText('You have a device of this name already.').first().waitFor();
  expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('office LAPTOP');

  await item('Office laptop').getByText('Change', { exact: true }).click();
  // The form gets a row of its own: the name beside it would stand letter by letter.
  const name = await item('Office laptop').getByRole('heading').boundingBox();
  expect(name?.width).toBeGreaterThan(300);
  await item('Office laptop').getByRole('textbox', { name: 'Name' }).fill('ಮನೆಯ ಲ್ಯಾಪ್‌ಟಾಪ್');
  await item('Office laptop').getByRole('button', { name: 'Save' }).click();
  await page.getByText('The device is changed.').waitFor();
  await item('ಮನೆಯ ಲ್ಯಾಪ್‌ಟಾಪ್').getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove the device' }).click();
  await page.getByText('The device is removed.').waitFor();
  expect(await page.getByRole('region', { name: 'Your devices' }).getByRole('listitem').count()).toBe(0);
  await close();
});

test('a booking names the device that it is about, and a reload keeps it', async () => {
  const { page, close } = await aCustomer(dark);
  await page.goto('/customer/tickets/new?tier=quick');
  await onward(page);
  const chooser = page.getByRole('combobox', { name: /Which device is it about/ });
  await chooser.selectOption({ label: 'Name a device …' });
  await onward(page);
  await page.getByText('Please give the device a name').first().waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: false }).first().fill('Shop computer');
  await page.getByRole('combobox', { name: /^Kind/ }).selectOption({ label: 'Desktop computer' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page
    .getByText(/Draft saved/)
    .first()
    .waitFor();
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: /^Name/ }).first().inputValue())
    .toBe('Shop computer');
  expect(await chooser.inputValue()).toBe('new');
  await close();
});
