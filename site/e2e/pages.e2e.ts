import type { Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { aCustomer, book, bookAndPay } from './customers.ts';
import { sql } from './database.ts';

/** Opens a page as somebody does who has it from a bookmark. */
async function open(page: Page, path: string): Promise<Response> {
  const answer = await page.goto(path);
  if (!answer) throw new Error(`${path} gave no answer`);
  expect(answer.status(), path).toBe(200);
  await page.waitForLoadState('networkidle');
  return answer;
}

/** Sum of the layout's shifts while the page came up, as the browser counts them. */
const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 0));
      }),
  );

async function expectPolicy(page: Page, answer: Response): Promise<void> {
  const headers = answer.headers();
  const where = page.url();
  expect(headers['cache-control'], where).toBe('private, no-store');
  const policy = headers['content-security-policy'] ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  expect(scripts, where).toContain("'sha256-");
  expect(scripts, where).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  for (const part of [/frame-ancestors 'none'/, /base-uri 'none'|base-uri 'self'/, /object-src 'none'/])
    expect(policy, where).toMatch(part);
}

test.each([
  ['phone, dark', { ...phone, colorScheme: 'dark' as const }],
  ['desktop, light', { ...desktop, colorScheme: 'light' as const }],
])(
  'every page behind the log-in can be used by all, stays in place and guards itself: %s',
  async (_name, options) => {
    const { page, person, close } = await aCustomer(options);
    const { number, invoice, payment } = await bookAndPay(page, person);
    const due = await book(page, person);
    for (const path of [
      'dashboard',
      'tickets',
      `tickets/${number}`,
      `tickets/${number}/update`,
      `tickets/${number}/cancel`,
      `tickets/${due}`,
      'tickets/new?step=service',
      'tickets/new?step=details',
      'tickets/new?step=review',
      'invoices',
      `invoices/${invoice}`,
      'payments',
      `payments/${payment}`,
      'notifications',
      'profile',
      'devices',
    ]) {
      await expectPolicy(page, await open(page, `/customer/${path}`));
      expect(await shiftsOf(page), `${path} moves while it comes up`).toBeLessThan(0.1);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await close();
  },
);

test('script that somebody brings into a page of the portal does not run', async () => {
  const { page, close } = await visitor(desktop, [/Content Security Policy/i, /^404 GET \/no$/]);
  await open(page, '/login');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="/no" onerror="document.title = \'taken\'">';
    document.body.append(picture);
  });
  await expect
    .poll(() => page.locator('img[src="/no"]').evaluate((img) => (img as HTMLImageElement).complete))
    .toBe(true);
  expect(await page.title()).not.toBe('taken');
  await close();
});

test('the dashboard says who she is, what is open and owed, and follows what she does', async () => {
  const { page, person, close } = await aCustomer(phone);
  const main = page.getByRole('main');
  await open(page, '/customer/dashboard');
  await main.getByRole('heading', { level: 1 }).getByText('Meera').waitFor();
  const { number } = await bookAndPay(page, person);
  const due = await book(page, person);
  await expect.poll(() => main.innerText(), { timeout: 5_000 }).toContain(due);
  await page.reload();
  const text = await main.innerText();
  for (const part of ['₹499.00', '₹499 – ₹999', number]) expect(text).toContain(part);
  const [stored] = await sql<{ open: number; owed: string }>(
    `select count(*) filter (where status in ('awaiting_payment','open','in_progress','waiting_for_customer'))::int as open,
       coalesce(sum(price) filter (where status = 'awaiting_payment'), 0)::text as owed
     from tickets where account_id = (select account_id from tickets where number = $1)`,
    [number],
  );
  expect(stored).toEqual({ open: 2, owed: '49900' });
  expect(text).toMatch(/Open tickets\s+2\b/);
  await close();
});
