import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { box, button, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const tag = () => Math.random().toString(36).slice(2, 8);

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('an admin adds a holiday in the panel: what is no day is refused, and nothing typed is lost', async () => {
  const day = '2031-01-26';
  const { page, close } = await staff('admin', [/^400 POST \/api\/globals\/settings/]);
  await page.goto('/admin/globals/settings');
  const dates = page.locator('[id^=field-holidays__][id$=__date]');
  const names = page.locator('[id^=field-holidays__][id$=__name]');
  await dates.first().waitFor();
  const before = await dates.count();
  await page.getByRole('button', { name: 'Add Holiday' }).click();
  await expect.poll(() => dates.count()).toBe(before + 1);
  await names.last().fill('Republic Day');
  await dates.last().fill('soon');
  await save(page).click();
  await page.getByText(/The following field is invalid/).waitFor();
  expect(await names.last().inputValue()).toBe('Republic Day');
  await dates.last().fill(day);
  await save(page).click();
  await page.getByText(/Updated successfully/).waitFor();
  expect(await sql('select name from settings_holidays where date = $1', [day])).toEqual([
    { name: 'Republic Day' },
  ]);
  await close();
});

test('a reply that a technician makes ready in the panel stands ready at the desk at once', async () => {
  const title = `Restart first ${tag()}`;
  const { page, tab, close } = await staff('technician', [/^400 POST \/api\/canned-replies/], phone);
  await page.goto('/admin/collections/canned-replies/create');
  await field(page, /^Title/).fill(title);
  await field(page, /^Text/).fill('Please restart {{hammer}}.');
  await save(page).click();
  await page.getByText(/The following field is invalid/).waitFor();
  await field(page, /^Text/).fill('Please restart the computer once, and tell us about {{number}}.');
  await save(page).click();
  await page.getByText(/successfully created/).waitFor();
  const customer = await aCustomer(desktop);
  const { number } = await bookAndPay(customer.page, customer.person);
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const desk = await tab();
  await openBy(desk, () => desk.goto(`/admin/collections/tickets/${found?.id}`));
  await box(desk).click();
  await button(desk, 'Ready replies').click();
  await desk.keyboard.type(title);
  await desk.getByRole('dialog', { name: 'Ready replies' }).getByText('1 reply').waitFor();
  await desk.keyboard.press('Enter');
  await expect.poll(() => box(desk).innerText()).toContain(`tell us about ${number}.`);
  await sql('delete from canned_replies where title = $1', [title]);
  await customer.close();
  await close();
});

test('a common problem that is added in the panel is offered to whoever books', async () => {
  const title = `Scanner squeaks ${tag()}`;
  const { page, close } = await staff('admin');
  await page.goto('/admin/collections/problem-templates/create');
  await field(page, /^Title/)
    .first()
    .fill(title);
  await page.locator('#field-category').click();
  await page.getByRole('option').first().click();
  await field(page, /^Service level/).fill('quick');
  await field(page, /^Subject/).fill('The scanner squeaks');
  await field(page, /^Text/).fill('The scanner squeaks since yesterday.');
  await save(page).click();
  await page.getByText(/successfully created/).waitFor();
  const customer = await aCustomer(desktop);
  await customer.page.goto('/customer/templates');
  await customer.page.getByText(title).first().waitFor();
  await sql('delete from problem_templates where title = $1', [title]);
  await customer.close();
  await close();
});
