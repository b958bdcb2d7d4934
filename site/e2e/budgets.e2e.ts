import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone, portal, visitor } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';

const kB = 1000;

type Sum = { html: number; css: number; js: number };

/** Bytes over the wire of one visit with an empty cache, by type, as the browser counts them. */
async function bytesOf(page: Page, path: string): Promise<Sum> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const types = new Map<string, string>();
  const sum: Sum = { html: 0, css: 0, js: 0 };
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === 'Document') sum.html += encodedDataLength;
    if (type === 'Stylesheet') sum.css += encodedDataLength;
    if (type === 'Script') sum.js += encodedDataLength;
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await client.detach();
  return sum;
}

test('every page keeps to its bytes: HTML 30 KB, CSS 25 KB, scripts 95 KB, with editor or check-out 220 KB', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number, invoice, payment } = await bookAndPay(page, person);
  const pages: [path: string, js: number][] = [
    ['/customer/dashboard', 95],
    ['/customer/tickets', 95],
    [`/customer/tickets/${number}`, 95],
    ['/customer/tickets/new?step=details', 220],
    ['/customer/invoices', 95],
    [`/customer/invoices/${invoice}`, 95],
    ['/customer/payments', 95],
    [`/customer/payments/${payment}`, 95],
    ['/customer/notifications', 95],
    ['/customer/profile', 95],
  ];
  const over: string[] = [];
  const check = (path: string, { html, css, js }: Sum, most: number) => {
    if (html > 30 * kB || css > 25 * kB || js > most * kB)
      over.push(`${path}: HTML ${html}, CSS ${css}, JS ${js}`);
  };
  for (const [path, js] of pages) check(path, await bytesOf(page, path), js);
  await close();
  const stranger = await visitor(phone);
  for (const path of ['/', '/status', '/legal/privacy']) check(path, await bytesOf(stranger.page, path), 12);
  for (const path of ['/login', '/register']) check(path, await bytesOf(stranger.page, path), 95);
  await stranger.close();
  expect(over, portal.url).toEqual([]);
});
