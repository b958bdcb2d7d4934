import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { box, button, message, openBy, say } from './desk-page.ts';
import { staff } from './staff.ts';

test.each([
  ['desktop, light', { ...desktop, colorScheme: 'light' as const }],
  ['phone, dark', { ...phone, colorScheme: 'dark' as const }],
])(
  'a ready reply is found by some letters, stands behind what was written, and can be changed: %s',
  async (_name, options) => {
    const customer = await aCustomer();
    const { number } = await bookAndPay(customer.page, customer.person);
    const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
    const { page, close } = await staff('technician', [], options);
    await openBy(page, () => page.goto(`/admin/collections/tickets/${found?.id}`));
    await say(page, 'Good morning!');
    await page.keyboard.press('Enter');
    await button(page, 'Ready replies').click();
    const dialog = page.getByRole('dialog', { name: 'Ready replies' });
    await dialog.getByText('4 replies').waitFor();
    await expectAccessible(page, '.desk-ready');
    await expectNoSidewaysScroll(page);
    await page.keyboard.type('before sess');
    await dialog.getByText('1 reply').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => box(page).innerText()).toContain(`and say ${number}.`);
    await page.keyboard.type(' See you soon.');
    const written = await box(page).innerText();
    expect(written.startsWith('Good morning!')).toBe(true);
    expect(written).not.toContain('{{');
    expect(written.trim().endsWith(`say ${number}. See you soon.`)).toBe(true);
    await button(page, 'Send').click();
    await message(page, 'See you soon.').waitFor();
    await customer.page.goto(`/customer/tickets/${number}`);
    await customer.page.getByText('See you soon.').waitFor();
    await close();
    await customer.close();
  },
);
