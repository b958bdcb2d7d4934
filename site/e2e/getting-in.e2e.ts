import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
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
  const first = await page.getByRole('main').innerText();
  await confirmAddress(page, person);
  await register(page, { ...person, name: 'Somebody Else' });
  expect(await page.getByRole('main').innerText()).toBe(first);
  const mail = await mailAbout(person.email, /already/i);
  expect(mail.text).toContain('account');
  const subjects = (await mailsTo(person.email)).map((one) => one.subject);
  expect(subjects.filter((subject) => /confirm/i.test(subject))).toHaveLength(1);
  await close();
});

test.each([
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
  ['phone, dark', { ...phone, colorScheme: 'dark' as const }],
  ['desktop, light', { ...desktop, colorScheme: 'light' as const }],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
])('public pages are accessible and fit: %s', async (_name, options) => {
  const { page, close } = await visitor(options, [/^404 GET \/nowhere$/]);
  for (const path of [
    '/',
    '/?pin=560038',
    '/login',
    '/register',
    '/forgot-password',
    '/reset-password?token=x',
    '/verify-email?token=x',
    '/status',
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
