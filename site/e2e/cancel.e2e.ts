import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { fillBooking, openCheckout, payByUpi } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, tablet } from './browser.ts';
import { aCustomer, book, orderOf, payAtBank, untilPaid, view } from './customers.ts';
import { mailAbout, mailsTo } from './inbox.ts';

/** What stands in a printed document, and the amount behind the last of a name. */
async function printedIn(page: Page, path: string) {
  const answer = await page.request.get(path);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), {
    mergePages: true,
  });
  const words = text.replaceAll(/\s+/g, ' ');
  const paise = (name: string) => {
    const amount = [...words.matchAll(new RegExp(`${name} ₹([\\d,]+\\.\\d\\d)`, 'g'))].at(-1)?.[1] ?? '';
    return Number(amount.replaceAll(/[,.]/g, ''));
  };
  return { words, paise };
}

async function untilRefunded(page: Page, number: string): Promise<TicketDetailsView> {
  let ticket: TicketDetailsView | undefined;
  await expect
    .poll(
      async () => {
        ticket = await view<TicketDetailsView>(page, `tickets/${number}`);
        return ticket.refunds.map(({ state }) => state);
      },
      { timeout: 30_000, interval: 250 },
    )
    .toEqual(['done']);
  return ticket as TicketDetailsView;
}

test('on a phone she books, pays and cancels: rule, amount and day first, then the money, the credit note and the mails', async () => {
  const { page, person, close } = await aCustomer(phone, { change: { name: 'ಮೀರಾ ಸುಬ್ರಹ್ಮಣ್ಯ ಭಟ್ Iyer' } });
  const subject = 'ಲ್ಯಾಪ್‌ಟಾಪ್ ಬಹಳ ನಿಧಾನ since the last update';
  await fillBooking(page, { subject, description: 'Ten minutes to start.' });
  await payByUpi(await openCheckout(page));
  await page.waitForURL(/\/customer\/tickets\/RT\d{4}-\d{4}/);
  const number = page.url().match(/RT\d{4}-\d{4}/)?.[0] ?? '';
  const { invoiceNumber } = await untilPaid(page, number);

  await page.goto(`/customer/tickets/${number}`);
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Cancel the ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this request' });
  await dialog.waitFor();
  const said = await dialog.innerText();
  for (const words of ['₹499.00', 'UPI', 'With you by', 'you get back everything you paid', 'credit note'])
    expect(said).toContain(words);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Keep the request' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.locator(':focus').innerText()).toContain('Options');

  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Cancel the ticket' }).click();
  await dialog.getByLabel('Why do you cancel?').selectOption({ label: 'The problem is gone' });
  await dialog.getByRole('button', { name: 'Cancel and get ₹499.00 back' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=cancel`);
  const main = page.getByRole('main');
  await main.getByText('You cancelled this request').waitFor();
  await main.getByRole('heading', { name: 'Refund', exact: true }).waitFor();
  const { refunds, creditNotes } = await untilRefunded(page, number);
  const reference = refunds[0]?.reference ?? 'no reference';
  // The page hears of it by itself.
  await main.getByText('Paid out').first().waitFor();
  await main.getByText(reference).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const note = creditNotes[0]?.number ?? '';
  expect(note).toMatch(/^CN-\d{4}-\d{4}$/);
  expect(await main.getByRole('link', { name: 'Book again' }).last().getAttribute('href')).toContain(
    '/customer/tickets/new',
  );

  const credit = await printedIn(page, `/api/portal/credit-notes/${note}/pdf`);
  const invoice = await printedIn(page, `/api/portal/invoices/${invoiceNumber}/pdf`);
  for (const words of ['Credit note', note, invoiceNumber ?? '', number, `Request ${number} was cancelled.`])
    expect(credit.words).toContain(words);
  const parts = ['Taxable value', 'CGST 9 %', 'SGST 9 %'];
  expect(parts.map(credit.paise)).toEqual(parts.map(invoice.paise));
  expect(parts.reduce((sum, name) => sum + credit.paise(name), 0)).toBe(credit.paise('Total credited'));
  expect(credit.paise('Total credited')).toBe(499_00);

  for (const [path, words] of [
    ['/customer/payments', ['Refunded', '₹499.00 paid out on']],
    [
      `/customer/payments/${await paymentOf(page, number)}`,
      ['This payment was paid back to you.', reference],
    ],
    ['/customer/invoices', ['Credited', note]],
    [`/customer/invoices/${invoiceNumber}`, ['Credit notes', note]],
    ['/customer/notifications', [`Ticket ${number} is cancelled`, 'Refund of ₹499.00 paid out']],
    ['/customer/tickets?group=cancelled', [number, 'Cancelled']],
  ] as const) {
    await page.goto(path);
    for (const text of words) await main.getByText(text).filter({ visible: true }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  const cancelled = await mailAbout(person.email, /is cancelled/);
  for (const words of ['₹499.00', note, 'UPI']) expect(cancelled.text).toContain(words);
  const done = await mailAbout(person.email, /paid out/);
  expect(done.text).toContain(reference);
  const mails = await mailsTo(person.email);
  expect(mails.filter(({ subject: line }) => /is cancelled|paid out/.test(line))).toHaveLength(2);
  await close();
});

async function paymentOf(page: Page, number: string): Promise<string> {
  const { payment } = await view<TicketDetailsView>(page, `tickets/${number}`);
  return 'paymentId' in payment ? payment.paymentId : '';
}

test('without script the same is a page: what is missing is said beside its field, and nothing typed is lost', async () => {
  const { page, person, close } = await aCustomer(
    { ...tablet, javaScriptEnabled: false },
    { expected: [/^422 POST .*\/cancel$/] },
  );
  const number = await book(page, person);
  await payAtBank(await orderOf(page, number));
  await untilPaid(page, number);
  await page.goto(`/customer/tickets/${number}/cancel`);
  const main = page.getByRole('main');
  await main.getByText('₹499.00').first().waitFor();
  await main.getByLabel('Why do you cancel?').selectOption('other');
  await main.getByRole('button', { name: 'Cancel and get ₹499.00 back' }).click();
  await main.getByText('Say why in a few words, please.').waitFor();
  expect(await main.getByLabel('Why do you cancel?').inputValue()).toBe('other');
  await main.getByLabel('Anything we should know?').fill('My nephew repaired it');
  await main.getByRole('button', { name: 'Cancel and get ₹499.00 back' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=cancel`);
  await main.getByText('You cancelled this request').waitFor();
  await untilRefunded(page, number);
  await page.reload();
  await main.getByText('Paid out').first().waitFor();
  await page.goto(`/customer/tickets/${number}/cancel`);
  await page.waitForURL(`**/customer/tickets/${number}`);
  await close();
});

test('a payment that arrives while she reads is told before anything is cancelled: the new amount, then her yes', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: [/^409 POST .*\/cancel$/] });
  const number = await book(page, person);
  await page.goto(`/customer/tickets/${number}`);
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Cancel the ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this request' });
  await dialog.getByText('Nothing goes back', { exact: true }).waitFor();
  await dialog.getByLabel('Why do you cancel?').selectOption('booked_by_mistake');
  await payAtBank(await orderOf(page, number));
  await untilPaid(page, number);
  await dialog.getByRole('button', { name: 'Cancel the request' }).click();
  const main = page.getByRole('main');
  await main.getByText('it is ₹499.00 now').waitFor();
  expect(await main.getByLabel('Why do you cancel?').inputValue()).toBe('booked_by_mistake');
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Cancel and get ₹499.00 back' }).click();
  await main.getByText('You cancelled this request').waitFor();
  await untilRefunded(page, number);
  await close();
});
