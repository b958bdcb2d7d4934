import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { secrets, startTestSandbox, type TestSandbox } from '../testing.ts';
import { launch, startShop } from './browser.ts';

let box: TestSandbox;
let shop: Awaited<ReturnType<typeof startShop>>;
let browser: Browser;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  box = await startTestSandbox();
  shop = await startShop(() => box.url);
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await shop.close();
  await box.close();
});
afterEach(async () => {
  await page?.context().close();
  expect(problems).toEqual([]);
});

async function openCheckout(more: object = {}, colorScheme: 'light' | 'dark' = 'light', width = 390) {
  const order = await box.order();
  const name = 'QuickTechPro';
  // A wrong amount in the page must not matter.
  shop.options = {
    key: secrets.keyId,
    order_id: order.id,
    amount: 100,
    name,
    description: 'Remote support',
    ...more,
  };
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(shop.url);
  await page.getByRole('button', { name: 'Pay now' }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Remote support').waitFor();
  return { order, frame, log: page.locator('pre') };
}

test('UPI: the order decides the amount, and the shop gets a genuine answer', async () => {
  const { order, frame, log } = await openCheckout();
  await frame.getByLabel('UPI id').fill('success@razorpay');
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await log.getByText('paid').waitFor();
  const answer = JSON.parse((await log.textContent())?.replace('paid ', '') ?? '');
  expect(answer.razorpay_order_id).toBe(order.id);
  expect(
    box.gateway().verifyCheckout({
      orderId: order.id,
      paymentId: answer.razorpay_payment_id,
      signature: answer.razorpay_signature,
    }),
  ).toBe(true);
  expect(await page.locator('iframe').count()).toBe(0);
}, 30_000);

test('card: a failing card tells why, then another with the code pays', async () => {
  const { order, frame, log } = await openCheckout();
  await frame.getByRole('tab', { name: 'Card' }).click();
  await frame.getByText('Test cards that fail').click();
  await frame.getByRole('button', { name: 'Not enough money Visa' }).click();
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await log.getByText('failed insufficient_fund').waitFor();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByRole('button', { name: 'RuPay' }).click();
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await frame.getByLabel('Code from the bank').fill('1234');
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await log.getByText('paid').waitFor();
  const payments = await box.gateway().fetchOrderPayments(order.id);
  expect(payments.map((one) => one.instrument)).toEqual(['RuPay ending 1005', 'Visa ending 0001']);
}, 30_000);

test('a card that is no test card is refused and nothing of it kept', async () => {
  const { order, frame } = await openCheckout();
  await frame.getByRole('tab', { name: 'Card' }).click();
  await frame.getByRole('button', { name: 'RuPay' }).click();
  await frame.getByLabel('Card number').fill('4242 4242 4242 4242');
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await frame.getByRole('alert').getByText('not a test card').waitFor();
  expect(await box.gateway().fetchOrderPayments(order.id)).toEqual([]);
}, 30_000);

test('net banking and wallet end as chosen on the bank’s page', async () => {
  const { frame, log } = await openCheckout();
  await frame.getByRole('tab', { name: 'Bank' }).click();
  await frame.getByLabel('Karnataka Bank').check();
  await frame.getByRole('button', { name: 'Go to the bank' }).click();
  await frame.getByRole('button', { name: 'Failure' }).click();
  await log.getByText('failed payment_declined').waitFor();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByRole('tab', { name: 'Wallet' }).click();
  await frame.getByLabel('MobiKwik').check();
  await frame.getByRole('button', { name: 'Go to the wallet' }).click();
  await frame.getByRole('button', { name: 'Success' }).click();
  await log.getByText('paid').waitFor();
}, 30_000);

test.each([
  ['Late yes', 'failed payment_timed_out', 'failed'],
  ['Authorised, never captured', 'paid', 'authorized'],
  ['Left half-way', 'dismissed', 'created'],
])(
  'odd case "%s" ends with "%s"',
  async (label, line, status) => {
    const { order, frame, log } = await openCheckout();
    await frame.getByRole('tab', { name: 'Other' }).click();
    await frame.getByLabel(label).check();
    await frame.getByRole('button', { name: 'Pay this way' }).click();
    await log.getByText(line).waitFor();
    expect(await box.gateway().fetchOrderPayments(order.id)).toMatchObject([{ status }]);
  },
  30_000,
);

test('a payment whose answer is lost is captured, and the shop hears only that the window closed', async () => {
  const { order, frame, log } = await openCheckout();
  await frame.getByRole('tab', { name: 'Other' }).click();
  await frame.getByLabel('Paid, answer lost').check();
  await frame.getByRole('button', { name: 'Pay this way' }).click();
  await frame.locator('#silent').getByRole('button', { name: 'Close' }).click();
  await log.getByText('dismissed').waitFor();
  expect(await log.textContent()).toBe('dismissed\n');
  expect(await box.gateway().fetchOrder(order.id)).toMatchObject({ status: 'paid' });
}, 30_000);

test('with redirect the answer is posted as a form', async () => {
  const { order, frame } = await openCheckout({ redirect: true, callback_url: '/return' });
  await frame.getByRole('button', { name: 'Succeeds' }).click();
  await frame.getByRole('button', { name: 'Pay ₹499.00' }).click();
  await page.getByText('thank you').waitFor();
  expect(new URLSearchParams(shop.posted.at(-1)).get('razorpay_order_id')).toBe(order.id);
}, 30_000);

test('the keyboard reaches everything, and Escape asks before it leaves', async () => {
  const { frame, log } = await openCheckout({ modal: { confirm_close: true } });
  await frame.getByRole('tab', { name: 'UPI' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await frame.getByRole('tab', { name: 'Card' }).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Keep paying' }).click();
  await page.keyboard.press('Escape');
  await frame.locator('#leave').getByRole('button', { name: 'Leave' }).click();
  await log.getByText('dismissed').waitFor();
}, 30_000);

test('when the page inside does not come up, one can still leave', async () => {
  const { log } = await openCheckout();
  await page.route('**/sandbox/checkout?*', (route) => route.abort());
  await page.reload();
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.locator('dialog').getByRole('button', { name: 'Close' }).click(),
  ]) {
    await page.getByRole('button', { name: 'Pay now' }).click();
    await leave();
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
  expect(await log.textContent()).toBe('dismissed\ndismissed\n');
  // The page that was kept from loading.
  problems = problems.filter((problem) => !problem.includes('ERR_FAILED'));
}, 30_000);

test.each([
  ['light', 390],
  ['dark', 1280],
] as const)(
  'nobody is shut out: axe finds nothing in %s at %i px',
  async (scheme, width) => {
    const { order } = await openCheckout({}, scheme, width);
    await page.goto(`${shop.url}/sandbox/checkout?key=${secrets.keyId}&order_id=${order.id}`);
    for (const name of ['UPI', 'Card', 'Bank', 'Wallet', 'Other']) {
      await page.getByRole('tab', { name }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  },
  60_000,
);

test('the page is guarded, and a foreign key or unknown order has nothing to pay', async () => {
  const { id } = await box.order();
  const good = await fetch(`${box.url}/sandbox/checkout?key=${secrets.keyId}&order_id=${id}`);
  const html = await good.text();
  expect(good.headers.get('content-security-policy')).toContain(
    "frame-ancestors 'self' http://localhost:4321",
  );
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script>/);
  for (const query of [`key=rzp_test_other&order_id=${id}`, `key=${secrets.keyId}&order_id=order_x`]) {
    const bad = await fetch(`${box.url}/sandbox/checkout?${query}`);
    expect([bad.status, await bad.text()]).toEqual([
      400,
      expect.stringContaining('The id provided does not exist'),
    ]);
  }
});

test('a form of another site cannot start a payment', async () => {
  const { id } = await box.order();
  const answer = await fetch(`${box.url}/sandbox/v1/payments`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ key_id: secrets.keyId, order_id: id, method: 'upi', vpa: 'success@razorpay' }),
  });
  expect(answer.status).toBe(400);
  expect(await box.gateway().fetchOrder(id)).toMatchObject({ status: 'created' });
});
