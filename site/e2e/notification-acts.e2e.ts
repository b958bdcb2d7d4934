import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, book, bookAndPay, view } from './customers.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };

test('notifications are marked read and unread, one and all, with a way back', async () => {
  const { page, person, close } = await aCustomer();
  await bookAndPay(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(3);
  await page.goto('/customer/notifications');
  const rows = page.locator('[data-notification]');
  const unread = () => page.locator('[data-notification][data-read="false"]').count();
  const bell = page.getByRole('link', { name: /^Notifications, \d+ unread$/ });
  expect(await unread()).toBe(3);
  expect(await bell.innerText()).toBe('3');

  await rows
    .first()
    .getByRole('button', { name: /^Mark as read/ })
    .click();
  await page.getByText('Marked as read.').waitFor();
  await expect.poll(() => bell.innerText()).toBe('2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await expect.poll(() => bell.innerText()).toBe('3');

  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('All are marked as read.').waitFor();
  await expect.poll(() => bell.count()).toBe(0);
  expect((await view<{ unread: number }>(page, 'notifications')).unread).toBe(0);
  await page.reload();
  expect(await unread()).toBe(0);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Mark as unread/ })
    .click();
  await page.getByText('Marked as unread.').waitFor();
  await page.reload();
  expect(await unread()).toBe(1);
  await page
    .getByRole('link', { name: /^Unread/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(1);
  await close();
});

test('notifications are archived and deleted, many at once, with a way back, and found again', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(3);
  await page.goto('/customer/notifications');
  const rows = page.locator('[data-notification]');
  await rows
    .first()
    .getByRole('button', { name: /^Archive/ })
    .click();
  await page.getByText('Moved to the archive.').waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows.count()).toBe(3);

  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await page.getByText('3 chosen').waitFor();
  await rows.last().getByRole('checkbox').uncheck();
  await page.getByText('2 chosen').waitFor();
  const many = page.getByRole('form', { name: 'With what is chosen' });
  await many.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('2 are deleted.').waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => rows.count()).toBe(3);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('searchbox', { name: /^Search: Number/ }).fill(number);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.goto('/customer/notifications?q=%25');
  await page.getByText('No notification fits this choice.').waitFor();
  await close();
});

test('notifications are marked without script, too', async () => {
  const { page, person, close } = await aCustomer(withoutScript);
  await book(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(2);
  await page.goto('/customer/notifications');
  const unread = page.locator('[data-notification][data-read="false"]');
  await unread
    .first()
    .getByRole('button', { name: /^Mark as read/ })
    .click();
  await expect.poll(() => unread.count()).toBe(1);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.poll(() => unread.count()).toBe(0);
  const rows = page.locator('[data-notification]');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await page
    .getByRole('form', { name: 'With what is chosen' })
    .getByRole('button', { name: 'Archive' })
    .click();
  await expect.poll(() => rows.count()).toBe(0);
  await page.getByRole('link', { name: /^Archive/ }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await close();
});
