import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone, visitor } from './browser.ts';
import { aCustomer, book, bookAndPay } from './customers.ts';

type Sum = { html: number; css: number; js: number };

/** Design, section 6: bytes of a page, gzip. */
const most = { html: 30_000, css: 25_000 };
const withIsland = 95_000;
const withEditorOrCheckout = 220_000;
/** The shell's own script, without React: session, live regions, theme. */
const shell = 12_000;

/** A phone that has never been here; nothing answers in the network's place. */
const newcomer = { ...phone, serviceWorkers: 'block' as const };

const kinds: Record<string, keyof Sum> = { document: 'html', stylesheet: 'css', script: 'js' };

/**
 * Bytes of bodies as they came over the wire, by type, until the page has nothing more to load by itself; without what
 * renews parts of it, which comes when something happens.
 */
async function bytesOf(page: Page, path: string): Promise<Sum> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.clearBrowserCache');
  await client.detach();
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  const requests: Request[] = [];
  const finished = (request: Request) => void requests.push(request);
  page.on('requestfinished', finished);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  page.off('requestfinished', finished);
  const sum: Sum = { html: 0, css: 0, js: 0 };
  for (const request of requests) {
    const kind = request.url().includes('live-regions') ? undefined : kinds[request.resourceType()];
    if (kind) sum[kind] += (await request.sizes()).responseBodySize;
  }
  return sum;
}

/** Pages over their budget, with what they weigh. */
async function over(page: Page, pages: Record<string, number>): Promise<string[]> {
  const found: string[] = [];
  for (const [path, js] of Object.entries(pages)) {
    const sum = await bytesOf(page, path);
    expect(sum.html, `${path} was read`).toBeGreaterThan(0);
    if (sum.html > most.html || sum.css > most.css || sum.js > js)
      found.push(`${path}: ${JSON.stringify(sum)}, scripts may weigh ${js}`);
  }
  return found;
}

test('every page behind the log-in keeps to its bytes', async () => {
  const { page, person, close } = await aCustomer(newcomer);
  const { number, invoice, payment } = await bookAndPay(page, person);
  const due = await book(page, person);
  const found = await over(page, {
    '/customer/dashboard': shell,
    '/customer/tickets': shell,
    [`/customer/tickets/${number}`]: withIsland,
    [`/customer/tickets/${due}`]: withEditorOrCheckout,
    '/customer/tickets/new?step=service': withEditorOrCheckout,
    '/customer/tickets/new?step=details': withEditorOrCheckout,
    '/customer/invoices': withIsland,
    [`/customer/invoices/${invoice}`]: shell,
    '/customer/payments': withIsland,
    [`/customer/payments/${payment}`]: shell,
    '/customer/notifications': withIsland,
    '/customer/profile': withIsland,
    '/customer/devices': shell,
  });
  expect(found).toEqual([]);
  await close();
});

test('every page that anybody may read keeps to its bytes', async () => {
  const { page, close } = await visitor(newcomer);
  const found = await over(page, {
    '/': shell,
    '/status': shell,
    '/help': shell,
    '/help/printer-shows-as-offline': shell,
    '/legal/privacy': shell,
    '/login': withIsland,
    '/register': withIsland,
    '/forgot-password': withIsland,
  });
  expect(found).toEqual([]);
  await close();
});

test.each(['kn', 'hi'])(
  'a reader of %s loads the words of that language besides, and nothing more',
  async (locale) => {
    const headers = { 'accept-language': `${locale}-IN` };
    const { page, person, close } = await aCustomer({
      ...newcomer,
      locale: `${locale}-IN`,
      extraHTTPHeaders: headers,
    });
    const { number } = await bookAndPay(page, person);
    const found = await over(page, {
      '/customer/dashboard': shell + 1_000,
      [`/customer/tickets/${number}`]: withIsland + 7_000,
      '/customer/tickets/new?step=details': withEditorOrCheckout + 7_000,
      '/customer/profile': withIsland + 7_000,
    });
    expect(found).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await close();
  },
);
