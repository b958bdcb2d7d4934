import { expect, test } from 'vitest';
import type { BookingView } from '#collections/tickets/booking-view.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, portal, visitor } from './browser.ts';
import { aCustomer, view } from './customers.ts';
import { sql } from './database.ts';
import { mailAbout, mailsTo } from './inbox.ts';
import { aPerson, confirmAddress, logIn, register } from './people.ts';

test('a visitor registers, confirms by mail and logs in', async () => {
  const { page, close } = await visitor(phone);
  const person = aPerson();
  await page.goto('/');
  await page.getByRole('link', { name: 'Register' }).first().click();
  for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
  await register(page, person);
  await confirmAddress(page, person);
  await logIn(page, person);
  await expect.poll(() => page.url()).toContain('/customer/welcome');
  await close();
});

test('an address that has an account already hears of it by mail only, and no second account is made', async () => {
  const { page, close } = await visitor();
  const person = aPerson();
  await register(page, person);
  await page.getByText(/The link went to/).waitFor();
  const first = await page.getByRole('main').innerText();
  await confirmAddress(page, person);
  await register(page, { ...person, name: 'Somebody Else' });
  await page.getByText(/The link went to/).waitFor();
  expect(await page.getByRole('main').innerText()).toBe(first);
  const mail = await mailAbout(person.email, /already/i);
  expect(mail.text).toContain('account');
  const subjects = (await mailsTo(person.email)).map((one) => one.subject);
  expect(subjects.filter((subject) => /confirm/i.test(subject))).toHaveLength(1);
  await close();
});

test('who wants to book and has no account comes to the booking once she has one', async () => {
  const { page, tab, close } = await visitor(phone);
  const person = aPerson();
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Book remote help' }).first().click();
  await page.waitForURL('**/register?next=*');
  await page.getByText('You come to the booking right after.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await page.waitForURL('**/login?next=*');
  await page.getByText('Log in or create an account to book.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click();
  await page.waitForURL('**/register?next=*');
  await register(page, person);
  expect(page.url()).toContain('next=%2Fcustomer%2Ftickets%2Fnew');
  const second = await tab();
  await confirmAddress(second, person);
  await second.getByText('Your e-mail address is confirmed.').waitFor();
  await logIn(second, person);
  await second.waitForURL('**/customer/tickets/new?*');
  await second.getByRole('heading', { name: 'Which help do you need?' }).waitFor();
  expect(await second.evaluate(() => localStorage.length)).toBe(0);
  await close();
});

test('a wish that leads elsewhere is not followed, wherever it was kept', async () => {
  const { page, close } = await visitor();
  const person = aPerson();
  await page.goto('/register?next=https://evil.example/');
  await register(page, person);
  expect(new URL(page.url()).search).toBe('');
  await page.evaluate(() =>
    localStorage.setItem('qtp-pending-next', JSON.stringify({ next: '//evil.example/', at: Date.now() })),
  );
  await confirmAddress(page, person);
  expect(new URL(page.url()).searchParams.get('next')).toBeNull();
  await logIn(page, person);
  await page.waitForURL('**/customer/welcome');
  await close();
});

test('who is logged in is sent on from the pages that let people in', async () => {
  const { page, close } = await aCustomer();
  for (const [asked, shown] of [
    ['/login', '/customer/dashboard'],
    ['/register', '/customer/dashboard'],
    ['/login?next=/customer/invoices', '/customer/invoices'],
    ['/register?next=/customer/tickets?q=slow', '/customer/tickets?q=slow'],
    ['/login?next=https://evil.example/', '/customer/dashboard'],
  ] as const) {
    await page.goto(asked);
    expect(page.url(), asked).toBe(portal.url + shown);
  }
  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByRole('button', { name: 'Log in' }).waitFor();
  await close();
});

test('while we are closed, a promise says from when it counts', async () => {
  const { page, close } = await aCustomer();
  const closed = 'We are closed now; it counts from the next opening.';
  const guest = await visitor({ ...desktop, javaScriptEnabled: false });
  await sql(
    `with saved as (update settings set updated_at = now() returning id)
     insert into settings_holidays (_order, _parent_id, id, date, name)
     select 999, id, 'closed-for-a-test', $1, 'A test' from saved`,
    [new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10)],
  );
  try {
    for (const path of ['/', '/customer/dashboard', '/customer/tickets/new']) {
      await page.goto(path);
      await page.getByText(closed).first().waitFor();
      await expectAccessible(page);
    }
    await guest.page.goto('/');
    expect(await guest.page.getByText('Same-day resolution').count()).toBeLessThanOrEqual(
      await guest.page.getByText(closed).count(),
    );
  } finally {
    await sql(
      `with saved as (update settings set updated_at = now())
       delete from settings_holidays where id = 'closed-for-a-test'`,
    );
  }
  await guest.close();
  await close();
});

test('without script the booking page gives the number of support, not the one for emergencies', async () => {
  const { page, close } = await aCustomer({ ...desktop, javaScriptEnabled: false });
  const { support, emergencyPhone } = await view<BookingView>(page, 'booking');
  await page.goto('/customer/tickets/new');
  const main = page.getByRole('main');
  const number = main.getByRole('link', { name: support.phone.slice(-4) });
  expect(await number.getAttribute('href')).toBe(`tel:${support.phone.replaceAll(' ', '')}`);
  expect(await main.innerText()).not.toContain(emergencyPhone.slice(-4));
  await close();
});

test.each([
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
])('public pages are accessible and fit: %s', async (_name, options) => {
  const { page, close } = await visitor(options, [/^404 GET \/nowhere$/]);
  for (const path of [
    '/',
    '/?pin=560038',
    '/login',
    '/register',
    '/register?next=/customer/tickets/new',
    '/forgot-password',
    '/offline',
    '/reset-password?token=x',
    '/verify-email?token=x',
    '/status',
    '/help',
    '/check-a-caller',
    '/help/printer-shows-as-offline',
    '/legal/privacy',
    '/legal/terms',
    '/legal/refunds',
    '/legal/grievance',
    '/nowhere',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await close();
});
