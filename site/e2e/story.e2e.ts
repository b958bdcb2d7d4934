import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { fillBooking, openCheckout, payByUpi } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, portal, visitor } from './browser.ts';
import { mailAbout, mailsTo } from './inbox.ts';
import { aPerson, confirmAddress, logIn, register } from './people.ts';

test('a visitor on a phone becomes a customer who has booked, paid and holds the invoice', async () => {
  const { page, close } = await visitor(phone);
  const person = aPerson({ name: 'ಮೀರಾ Iyer' });
  await register(page, person);
  await confirmAddress(page, person);
  await logIn(page, person);

  await page.waitForURL('**/customer/welcome*');
  await page.getByLabel('House and street').fill('14, 3rd Cross');
  await page.getByLabel('City').fill('Bengaluru');
  await page.getByLabel('PIN code').fill('560038');
  await page.getByLabel('State or Union Territory').selectOption('29');
  await page.getByText(/560038 .*we also come to you/).waitFor();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.waitForURL('**/customer/dashboard');
  await expectAccessible(page);

  const subject = 'Laptop is slow since the last update';
  await fillBooking(page, { subject, description: 'Ten minutes to start. ಬಹಳ ನಿಧಾನ.', withFile: true });
  const text = await page.getByRole('main').innerText();
  for (const amount of ['₹422.88', '₹38.06', '₹499.00']) expect(text).toContain(amount);
  await expectAccessible(page);

  await payByUpi(await openCheckout(page));
  await page.waitForURL(/\/customer\/tickets\/RT\d{4}-\d{4}/);
  const number = page.url().match(/RT\d{4}-\d{4}/)?.[0] ?? '';
  const confirmation = page.getByRole('main');
  for (const words of [number, subject, 'Payment', 'AnyDesk'])
    await confirmation.getByText(words).first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.goto('/customer/invoices');
  const invoice = (await page.getByRole('main').innerText()).match(/INV-\d{4}-\d{4}/)?.[0] ?? '';
  expect(invoice).not.toBe('');
  const pdf = await page.request.get(`/api/portal/invoices/${invoice}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const { text: printed } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.body())), {
    mergePages: true,
  });
  for (const words of [
    invoice,
    'Tax invoice',
    '29AABCQ1234F1ZP',
    '998313',
    'Karnataka',
    '₹',
    '422.88',
    '38.06',
    '499.00',
    number,
    '560038',
  ]) {
    expect(printed.replace(/\s+/g, ' '), words).toContain(words);
  }

  const receipt = await mailAbout(person.email, /499|payment|received/i);
  expect(receipt.text).toContain(invoice);
  await page.goto('/customer/notifications');
  await page.getByRole('main').getByText(/₹499/).first().waitFor();
  for (const path of [
    '/customer/dashboard',
    '/customer/tickets',
    `/customer/tickets/${number}`,
    '/customer/invoices',
    `/customer/invoices/${invoice}`,
    '/customer/payments',
    '/customer/notifications',
    '/customer/profile',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  const mails = (await mailsTo(person.email)).filter((mail) => mail.text.includes(invoice));
  expect(mails).toHaveLength(1);
  const ledger = (await (await fetch(`${portal.gateway}/control/ledger?order_id=`)).json()) as {
    totals: { net: number };
  };
  expect(ledger.totals.net % 49_900).toBe(0);
  await close();
});

test('a declined payment leaves the ticket payable, and the next attempt pays it', async () => {
  const { page, close } = await visitor(desktop);
  const person = aPerson();
  await register(page, person);
  await confirmAddress(page, person);
  await logIn(page, person);
  await page.waitForURL('**/customer/welcome*');
  await page.getByLabel('House and street').fill('7, Anna Salai');
  await page.getByLabel('City').fill('Chennai');
  await page.getByLabel('PIN code').fill('600002');
  await page.getByLabel('State or Union Territory').selectOption('33');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.waitForURL('**/customer/dashboard');

  await fillBooking(page, {
    subject: 'Printer is not found',
    description: 'Since the new router it is gone.',
  });
  expect(await page.getByRole('main').innerText()).toContain('₹76.12');
  const checkout = await openCheckout(page);
  await payByUpi(checkout, 'failure@razorpay');
  await checkout
    .getByRole('button', { name: 'Close' })
    .or(checkout.getByRole('button', { name: 'Try again' }))
    .first()
    .waitFor();
  await page.goto('/customer/tickets');
  const number = (await page.getByRole('main').innerText()).match(/RT\d{4}-\d{4}/)?.[0] ?? '';
  await page.goto('/customer/invoices');
  expect(await page.getByRole('main').innerText()).not.toMatch(/INV-\d{4}-\d{4}/);

  await page.goto(`/customer/tickets/${number}`);
  await payByUpi(await openCheckout(page));
  await expect.poll(() => page.getByRole('main').innerText(), { timeout: 20_000 }).toMatch(/Paid/);
  await page.goto('/customer/payments');
  const rows = await page.getByRole('main').innerText();
  expect(rows).toContain('Did not go through');
  expect(rows).toContain('success@razorpay');
  await close();
});
