import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { aCustomer, bookAndPay, call } from './customers.ts';
import { aTechnician } from './desk.ts';
import { tab } from './desk-page.ts';
import { staff } from './staff.ts';

/** How many pixels anything that was seen went sideways by itself, at most. */
async function watchSideways(page: Page): Promise<() => Promise<number>> {
  type Watched = { sideways: number };
  await page.addInitScript(() => {
    const watched = Object.assign(window, { sideways: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & {
          sources: { previousRect: DOMRect; currentRect: DOMRect }[];
        };
        for (const { previousRect, currentRect } of sources)
          if (previousRect.width > 0 && currentRect.width > 0)
            watched.sideways = Math.max(watched.sideways, Math.abs(currentRect.x - previousRect.x));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as Watched).sideways);
}

test('the panel’s first page stands still while it wakes, and who presses a queue just then gets it', async () => {
  const { page, close } = await staff('technician');
  const sideways = await watchSideways(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('/admin');
  await page.locator('.template-default--nav-animate .desk-tab').first().waitFor();
  // Letters of a font that came late may be narrower by some pixels; the menu is 275 wide.
  expect(await sideways()).toBeLessThan(100);
  await page.goto('/admin', { waitUntil: 'commit' });
  await tab(page, /^Waiting for us/).click();
  await expect
    .poll(() => tab(page, /^Waiting for us/).getAttribute('aria-selected'), { timeout: 10_000 })
    .toBe('true');
  await close();
});

test('the log-in wears the colours of the device', async () => {
  for (const colorScheme of ['dark', 'light'] as const) {
    const { page, close } = await visitor({ ...phone, colorScheme });
    await page.goto('/admin/login');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    await expectAccessible(page, '.desk-form');
    await close();
  }
});

test('amounts are read in rupees and instants with their month’s name; on a phone the head has room for all its parts', async () => {
  const customer = await aCustomer();
  const paid = await bookAndPay(customer.page, customer.person);
  const left = await call(customer.page, 'POST', `/api/portal/tickets/${paid.number}/cancel`, {
    reason: 'solved_itself',
    expectedRefund: 499_00,
  });
  expect(left.ok()).toBe(true);
  const { page, close } = await staff('admin', [], { ...phone, viewport: { width: 360, height: 740 } });
  for (const path of [`/admin/collections/payments/${paid.payment}`, '/admin/collections/refunds']) {
    await page.goto(path);
    await page.getByText('₹499.00').first().waitFor();
    // The panel draws its tables once more when it wakes.
    await expect
      .poll(() => expectNoSidewaysScroll(page).then(() => 'fits', String), { timeout: 15_000 })
      .toBe('fits');
    expect(
      await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).not.toContain('49900');
    await page
      .getByText(/\d{1,2} [A-Z][a-z]{2} \d{4}, \d{1,2}:\d{2} [ap]m/)
      .first()
      .waitFor();
    expect(await headOverlaps(page), path).toEqual([]);
  }
  await close();
  await customer.close();
});

/** Parts of the panel's head that cover each other or are too small for a thumb. */
function headOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const menu = box('.app-header__mobile-nav-toggler');
    const crumbs = box('.app-header__step-nav-wrapper');
    const search = box('.app-header .desk-search');
    const account = box('.app-header__account');
    const found: string[] = [];
    if (menu.right > crumbs.left || crumbs.right > search.left || search.right > account.left)
      found.push('overlap');
    if (search.width < 90) found.push(`search ${search.width}`);
    for (const [name, { width, height }] of Object.entries({ menu, account }))
      if (width < 44 || height < 44) found.push(`${name} ${width} × ${height}`);
    return found;
  });
}

test('what has ended has no time by which it is expected, and a phone number is written as people read it', async () => {
  const customer = await aCustomer(desktop, { change: { phone: '98450 12345' } });
  const paid = await bookAndPay(customer.page, customer.person);
  const desk = await aTechnician();
  const { page, close } = await staff('technician');
  await page.goto(`/admin/collections/tickets/${(await desk.ticket(paid.number)).id}`);
  await page.getByText('+91 98450 12345').waitFor();
  await page.locator('.desk-facts').getByText('Done by').waitFor();
  await desk.begin(paid.number);
  await desk.move(paid.number, 'resolve', 'It starts in forty seconds now.');
  await page.locator('.desk-status-resolved').waitFor();
  expect(await page.locator('.desk-facts').getByText('Done by').count()).toBe(0);
  await page.locator('.desk-facts').getByText('Completion').waitFor();
  await close();
  await customer.close();
});
