import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { PaymentListView } from '#collections/payments/view.ts';
import { giveCode, goToBank, openCheckout, payByCard, payByUpi } from './booking.ts';
import { desktop, phone, portal } from './browser.ts';
import { aCustomer, book, bookAndPay, orderOf, payAtBank, untilPaid, view } from './customers.ts';

const paidPage = (page: Page, number: string) =>
  page.waitForURL(new RegExp(`/customer/tickets/${number}\\?payment=paid$`));
const thanks = (page: Page) => page.getByText('Thank you, your payment has arrived.').waitFor();

async function paymentsOf(page: Page) {
  return (await view<PaymentListView>(page, 'payments')).payments;
}

/** What the gateway holds of an order after refunds, in paise. */
async function heldFor(order: string): Promise<number> {
  const answer = await fetch(`${portal.gateway}/control/ledger?order_id=${order}`);
  return ((await answer.json()) as { totals: { net: number } }).totals.net;
}

test('a card that the bank takes pays the ticket, from the list of tickets', async () => {
  const { page, person, close } = await aCustomer(phone);
  const number = await book(page, person);
  await page.goto('/customer/tickets');
  await page.getByRole('link', { name: new RegExp(`^Pay ₹499.00 ?, ticket ${number}$`) }).click();
  await page.waitForURL(`**/customer/tickets/${number}#pay`);
  const frame = await openCheckout(page);
  await payByCard(frame, '4100 2800 0000 1007');
  await giveCode(frame);
  await paidPage(page, number);
  await thanks(page);
  expect(await paymentsOf(page)).toMatchObject([{ status: 'paid', method: 'card', amount: 49_900 }]);
  await close();
});

test('a card that is declined is said in words, and net banking in the same window pays, from the dashboard', async () => {
  const { page, person, close } = await aCustomer();
  const number = await book(page, person);
  await page.goto('/customer/dashboard');
  await page.getByRole('link', { name: new RegExp(`^Pay now ?, ticket ${number}$`) }).click();
  const frame = await openCheckout(page);
  await payByCard(frame, '4100 2800 0006 0003');
  await frame.getByRole('heading', { name: 'The payment did not go through' }).waitFor();
  expect(await frame.locator('#failed-text').innerText()).not.toBe('');
  await frame.getByRole('button', { name: 'Try again' }).click();
  await goToBank(frame, 'Bank', 'Karnataka Bank');
  await frame.getByRole('button', { name: 'Success' }).click();
  await paidPage(page, number);
  const payments = await paymentsOf(page);
  expect(payments.map(({ status, method }) => `${method} ${status}`).sort()).toEqual([
    'card failed',
    'netbanking paid',
  ]);
  await close();
});

test('a wallet pays, from the page of payments; leaving a failed window says what happened and lets her try again', async () => {
  const { page, person, close } = await aCustomer();
  const number = await book(page, person);
  await page.goto('/customer/payments');
  let frame = await openCheckout(page);
  await goToBank(frame, 'Wallet', 'MobiKwik');
  await frame.getByRole('button', { name: 'Failure' }).click();
  await frame.getByRole('button', { name: 'Back to the shop' }).click();
  await page.getByText('The payment did not go through').waitFor();
  await page.getByRole('button', { name: 'Try again: pay ₹499.00' }).click();
  frame = page.frameLocator('iframe');
  await goToBank(frame, 'Wallet', 'MobiKwik');
  await frame.getByRole('button', { name: 'Success' }).click();
  await paidPage(page, number);
  expect((await paymentsOf(page)).filter(({ status }) => status === 'paid')).toMatchObject([
    { method: 'wallet' },
  ]);
  await close();
});

test('a check-out that is closed says so, keeps the ticket and can be opened again', async () => {
  const { page, person, close } = await aCustomer();
  const number = await book(page, person);
  await page.goto(`/customer/tickets/${number}`);
  const frame = await openCheckout(page);
  await page.keyboard.press('Escape');
  await frame.getByRole('heading', { name: 'Leave without paying?' }).waitFor();
  await frame.getByRole('button', { name: 'Keep paying' }).click();
  await frame.getByRole('button', { name: 'Close' }).click();
  await frame.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.getByText('Payment not finished').waitFor();
  expect(await paymentsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again: pay ₹499.00' }).click();
  await payByUpi(page.frameLocator('iframe'));
  await paidPage(page, number);
  await close();
});

test('the tab is closed between paying and the answer: the webhook makes the ticket paid', async () => {
  const { page, tab, person, close } = await aCustomer(desktop);
  const number = await book(page, person);
  await page.goto(`/customer/tickets/${number}`);
  await page.route(/\/api\/portal\/(payments\/confirm|tickets\/.*\/payment-check)$/, (route) =>
    route.abort(),
  );
  const frame = await openCheckout(page);
  await payByUpi(frame);
  await frame.getByRole('heading', { name: 'Payment received' }).waitFor();
  await page.close();
  const later = await tab();
  await untilPaid(later, number);
  await later.goto(`/customer/tickets/${number}`);
  await later.getByRole('main').getByText('Payment confirmed', { exact: true }).waitFor();
  expect(await later.getByRole('button', { name: /^Pay / }).count()).toBe(0);
  await close();
});

test('the money arrives but the window never tells: the portal finds out by itself', async () => {
  const { page, person, close } = await aCustomer();
  const number = await book(page, person);
  await page.goto(`/customer/tickets/${number}`);
  const frame = await openCheckout(page);
  await frame.getByRole('tab', { name: 'Other' }).click();
  await frame.getByRole('radio', { name: /^Paid, answer lost/ }).check();
  await frame.getByRole('button', { name: 'Pay this way' }).click();
  await frame.getByRole('heading', { name: 'Paid, but the shop does not know yet' }).waitFor();
  await frame.getByRole('button', { name: 'Close', exact: true }).last().click();
  await paidPage(page, number);
  await thanks(page);
  await close();
});

test('two tabs pay the same ticket: it is paid once, the second money goes back, and she is told', async () => {
  const { page, tab, person, close } = await aCustomer();
  const number = await book(page, person);
  const order = await orderOf(page, number);
  const second = await tab();
  for (const each of [page, second]) await each.goto(`/customer/tickets/${number}`);
  const [first, other] = [await openCheckout(page), await openCheckout(second)];
  await goToBank(other, 'Bank', 'HDFC Bank');
  await payByUpi(first);
  await paidPage(page, number);
  await other.getByRole('button', { name: 'Success' }).click();
  await paidPage(second, number);
  await expect.poll(() => heldFor(order), { timeout: 20_000 }).toBe(49_900);
  await expect
    .poll(async () => (await paymentsOf(page)).map(({ status }) => status).sort(), { timeout: 20_000 })
    .toEqual(['paid', 'refunded']);
  await second.goto('/customer/notifications');
  await second.getByRole('heading', { name: 'A second payment of ₹499.00 goes back to you' }).waitFor();
  await second.getByRole('link', { name: /^Open payment: A second payment/ }).click();
  await second
    .getByText(/was paid back to you|goes back to you/)
    .first()
    .waitFor();
  await second.goto('/customer/invoices');
  await second.getByText('1 invoice', { exact: true }).waitFor();
  await close();
});

test('a booking that is paid already cannot be paid once more from a page that is out of date', async () => {
  const { page, person, close } = await aCustomer();
  const number = await book(page, person);
  const order = await orderOf(page, number);
  // A page that hears of nothing, as on a phone that was asleep.
  await page.routeWebSocket(/\/realtime\//, () => undefined);
  await page.goto(`/customer/tickets/${number}`);
  const button = page.getByRole('button', { name: 'Pay ₹499.00' });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await payAtBank(order);
  await untilPaid(page, number);
  await button.click();
  await paidPage(page, number);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await heldFor(order)).toBe(49_900);
  await close();
});

test('the receipt is a page and a PDF; the invoice prints black on white and without the frame of the portal', async () => {
  const { page, person, close } = await aCustomer({ ...desktop, colorScheme: 'dark' });
  const paid = await bookAndPay(page, person);
  await page.goto('/customer/payments');
  await page.getByRole('link', { name: /^Receipt/ }).click();
  await page.waitForURL(`**/customer/payments/${paid.payment}`);
  const words = await page.getByRole('main').innerText();
  for (const fact of ['₹499.00', person.name, paid.number, paid.invoice, 'UPI'])
    expect(words).toContain(fact);
  const link = await page.getByRole('link', { name: 'Download PDF' }).getAttribute('href');
  const pdf = await page.request.get(link ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.body())), {
    mergePages: true,
  });
  for (const fact of ['499.00', '₹', paid.number, paid.invoice])
    expect(text.replace(/\s+/g, ' ')).toContain(fact);

  await page.goto(`/customer/invoices/${paid.invoice}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  const paper = await page.evaluate(() => {
    const document_ = document.querySelector('main article, main section') ?? document.body;
    return {
      ink: getComputedStyle(document_).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
  expect(paper).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
  const printed = await page.getByRole('main').innerText();
  for (const fact of [paid.invoice, 'Tax invoice', '998313', '₹499.00']) expect(printed).toContain(fact);
  await close();
});
