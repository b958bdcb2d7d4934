import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { isMarked, mark } from './conversation.ts';
import { aCustomer, book } from './customers.ts';

/** Until the worker that answers without a network has what it needs. */
async function untilWatched(page: Page): Promise<void> {
  await page.goto('/');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.each([
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
])(
  'without a network a page of ours says so, and the way back is the same address: %s',
  async (_name, options) => {
    const { page, close } = await visitor(options);
    await untilWatched(page);
    const colour = await background(page);
    await page.context().setOffline(true);
    await page.goto('/status');
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/status');
    expect(await background(page)).toBe(colour);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    await page.context().setOffline(false);
    // The page opens by itself: it hears that the network is back.
    await page.getByRole('heading', { name: 'System status' }).waitFor();
    await close();
  },
);

test('a page that was not told that the network is back finds out by itself', async () => {
  const { page, close } = await visitor(phone);
  await page.addInitScript(() =>
    window.addEventListener('online', (event) => event.stopImmediatePropagation(), true),
  );
  await untilWatched(page);
  await page.context().setOffline(true);
  await page.goto('/status');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'System status' }).waitFor();
  await close();
});

test('whoever asks for the page by its own address reads it in peace', async () => {
  const { page, close } = await visitor(phone);
  await page.clock.install();
  await page.goto('/offline');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await mark(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.clock.runFor(20_000);
  await page.waitForLoadState('networkidle');
  expect([asked, await isMarked(page)]).toEqual([[], true]);
  await close();
});

test('the appearance that was chosen holds offline, too', async () => {
  const { page, close } = await visitor({ ...desktop, colorScheme: 'light' });
  await untilWatched(page);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Dark' }).click();
  const dark = await background(page);
  await page.context().setOffline(true);
  await page.goto('/legal/terms');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await expect.poll(() => background(page)).toBe(dark);
  await close();
});

test('nothing of a customer is ever kept for later: offline there is the page that says so, and no other', async () => {
  const { page, person, close } = await aCustomer();
  await untilWatched(page);
  const number = await book(page, person);
  for (const path of ['/customer/dashboard', '/customer/tickets', `/customer/tickets/${number}`])
    expect((await page.goto(path))?.status()).toBe(200);
  const kept = await page.evaluate(async () => {
    const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(shelves.map((shelf) => shelf.keys()))).flat();
    return requests.map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain('/offline');
  expect(kept.filter((path) => !/^\/(?:offline|_astro\/[^/]+\.(?:css|woff2))$/.test(path))).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(`/customer/tickets/${number}`);
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  expect(await page.content()).not.toContain(person.email);
  await close();
});

test('the page that is kept reads without script', async () => {
  const { page, close } = await visitor({ ...desktop, javaScriptEnabled: false });
  await page.goto('/offline');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  await page.getByRole('link', { name: 'Try again' }).waitFor();
  await close();
});
