import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, portal, visitor } from './browser.ts';
import { aCustomer, bookAndPay, call, enter } from './customers.ts';
import { showQueue } from './desk-page.ts';
import { addressOf, fillLogIn, staff } from './staff.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: /Find ticket/ });
const hits = (page: Page) =>
  page
    .getByRole('search')
    .filter({ has: box(page) })
    .getByRole('listitem')
    .getByRole('link');

async function find(page: Page, typed: string): Promise<string[]> {
  await Promise.all([
    page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === typed),
    box(page).fill(typed),
  ]);
  await expect
    .poll(async () => (await hits(page).count()) + (await page.getByText('Nothing found.').count()))
    .toBeGreaterThan(0);
  return hits(page).allInnerTexts();
}

test('whoever is not logged in lands on the log-in page and after it where she wanted to go', async () => {
  const { page, close } = await visitor(desktop, [/^401 POST \/api\/desk\/session\/log-in$/]);
  await page.goto('/admin/collections/tickets');
  await page.waitForURL('**/admin/login*');
  await fillLogIn(page, addressOf('admin'), 'not the password at all');
  await page.getByText('E-mail or password is not right.').waitFor();
  expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(addressOf('admin'));
  await fillLogIn(page, 'nobody@quicktechpro.example', portal.password);
  await page.getByText('E-mail or password is not right.').waitFor();
  await fillLogIn(page, addressOf('admin'));
  await page.waitForURL('**/admin/collections/tickets*');
  await page.getByRole('heading', { name: 'Tickets' }).first().waitFor();
  await close();
});

test('one box finds ticket, customer, payment and invoice, by whatever somebody knows of them, and opens them', async () => {
  const tag = Math.random().toString(36).slice(2, 8);
  const customer = await aCustomer(desktop, { change: { name: `Lakshmi ${tag}`, phone: '98861 07531' } });
  const paid = await bookAndPay(customer.page, customer.person, { subject: `Printer ${tag} 100%` });
  const { email } = customer.person;
  await customer.close();
  const { page, close } = await staff('admin');
  await showQueue(page, /^Unassigned/);
  await page.getByRole('cell', { name: paid.number }).first().waitFor();
  await page.getByText('Received today').waitFor();
  const count = async (label: string) =>
    Number(
      (
        (await page.locator('.desk-card').filter({ hasText: label }).locator('strong').innerText()).match(
          /[\d,.]+/,
        )?.[0] ?? ''
      ).replaceAll(',', ''),
    );
  expect(await count('Open tickets')).toBeGreaterThan(0);
  expect(await count('Received today')).toBeGreaterThanOrEqual(499);

  const searches: [typed: string, kind: string, words: string][] = [
    [paid.number, 'Ticket', paid.number],
    [`Printer ${tag} 100%`, 'Ticket', paid.number],
    [`lakshmi ${tag}`, 'Customer', `Lakshmi ${tag}`],
    [email, 'Customer', email],
    ['9886107531', 'Customer', `Lakshmi ${tag}`],
    [paid.gatewayPaymentId, 'Payment', paid.gatewayPaymentId],
    [paid.invoice, 'Invoice', paid.invoice],
  ];
  for (const [typed, kind, words] of searches) {
    const found = await find(page, typed);
    expect(
      found.some((hit) => hit.includes(kind) && hit.includes(words)),
      `${typed}: ${found.join(' | ')}`,
    ).toBe(true);
  }
  await find(page, `nothing-${tag}`);
  await page.getByText('Nothing found.').waitFor();

  for (const [typed, collection] of [
    [paid.number, 'tickets'],
    [email, 'customers'],
    [paid.gatewayPaymentId, 'payments'],
    [paid.invoice, 'invoices'],
  ] as const) {
    await page.goto('/admin');
    await find(page, typed);
    const kind = { tickets: 'Ticket', customers: 'Customer', payments: 'Payment', invoices: 'Invoice' }[
      collection
    ];
    await hits(page).filter({ hasText: kind }).first().click();
    await page.waitForURL(new RegExp(`/admin/collections/${collection}/[0-9a-f-]{36}`));
    await page.locator('.doc-header, .collection-edit, .desk-ticket').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  await close();
});

test('a technician finds tickets and customers, but no money: not in the box, not in the menu, not by address', async () => {
  const customer = await aCustomer();
  const paid = await bookAndPay(customer.page, customer.person);
  await customer.close();
  const { page, close } = await staff('technician', [/^(403|404) GET \/(admin|api)\//]);
  const found = await find(page, paid.number);
  expect(found.some((hit) => hit.includes('Ticket'))).toBe(true);
  expect(found.filter((hit) => /^(Payment|Invoice)/.test(hit.trim()))).toEqual([]);
  await find(page, paid.gatewayPaymentId);
  await page.getByText('Nothing found.').waitFor();
  expect(await page.getByText('Received today').count()).toBe(0);
  const menu = await page.locator('nav a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(menu.filter((href) => /collections\/(payments|invoices|refunds|ledger-entries)/.test(href))).toEqual(
    [],
  );
  for (const hidden of ['payments', 'invoices', 'ledger-entries']) {
    await page.goto(`/admin/collections/${hidden}`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(paid.invoice).count()).toBe(0);
    expect(await page.getByText(paid.gatewayPaymentId).count()).toBe(0);
    const rest = await page.request.get(`/api/${hidden}?limit=1`);
    expect([403, 404]).toContain(rest.status());
  }
  await close();
});

test('accounts sees the money of the day', async () => {
  const { page, close } = await staff('accounts');
  await page.getByText('Received today').waitFor();
  await page.goto('/admin/collections/payments');
  await page.getByRole('heading', { name: 'Payments' }).first().waitFor();
  await close();
});

test('logging out ends the session itself: the old cookie opens nothing any more', async () => {
  const { page, close } = await staff('accounts', [/^401 /]);
  const cookies = await page.context().cookies();
  expect((await page.request.get('/api/desk/search?q=abc')).status()).toBe(200);
  await page.getByRole('button', { name: 'Open Menu' }).filter({ visible: true }).first().click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL('**/admin/login*');
  await page.context().addCookies(cookies);
  expect((await page.request.get('/api/desk/search?q=abc')).status()).toBe(401);
  await page.goto('/admin/collections/tickets');
  await page.waitForURL('**/admin/login*');
  await close();
});

test('a customer and somebody of the staff in one browser do not disturb each other', async () => {
  const { page, person, tab, close } = await aCustomer(desktop, { expected: [/^401 /] });
  const desk = await tab();
  await desk.goto('/admin/login');
  await fillLogIn(desk, addressOf('admin'));
  await desk.getByText('Open tickets').waitFor();
  await page.goto('/customer/dashboard');
  await page.getByText(person.email).first().waitFor({ state: 'attached' });
  expect((await call(page, 'POST', '/api/portal/session/log-out')).ok()).toBe(true);
  // Her page hears of it and leads to the log-in by itself.
  await page.waitForURL('**/login?*');
  await desk.reload();
  await desk.getByText('Open tickets').waitFor();
  await enter(page, person);
  expect((await call(desk, 'POST', '/api/desk/session/log-out')).ok()).toBe(true);
  await page.goto('/customer/tickets');
  await page.getByRole('heading', { name: 'My tickets' }).waitFor();
  // Her open panel may lead to the log-in by itself just now, which would cut off a second navigation of that tab.
  const next = await tab();
  await next.goto('/admin');
  await next.waitForURL('**/admin/login*');
  await close();
});
