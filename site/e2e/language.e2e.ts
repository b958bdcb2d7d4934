import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { aCustomer, anotherDevice, book, bookAndPay, enter } from './customers.ts';

const small = { ...phone, viewport: { width: 360, height: 780 } };
const withoutScript = { ...desktop, javaScriptEnabled: false };

/** A browser that asks for a language, also where no page asks. */
const asking = (language: string) => ({
  locale: language,
  extraHTTPHeaders: { 'accept-language': `${language},en;q=0.5` },
});

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('a visitor is spoken to as her browser asks, and as she chooses from then on, with script and without', async () => {
  const kannada = await visitor({ ...desktop, locale: 'kn-IN' });
  await kannada.page.goto('/');
  expect(await languageOf(kannada.page)).toBe('kn');
  expect(await heading(kannada.page)).toContain('ಕಂಪ್ಯೂಟರ್');
  await kannada.close();

  for (const options of [desktop, withoutScript]) {
    const { page, close } = await visitor(options);
    await page.goto('/login');
    expect(await languageOf(page)).toBe('en');
    const hindi = page.getByRole('button', { name: 'हिन्दी' });
    expect(await hindi.getAttribute('lang')).toBe('hi');
    await hindi.click();
    await expect.poll(() => languageOf(page)).toBe('hi');
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await hindi.getAttribute('aria-pressed')).toBe('true');
    await page.goto('/status');
    expect(await heading(page)).toBe('सिस्टम की स्थिति');
    await page.goto('/legal/terms');
    expect(await page.getByText('यह दस्तावेज़ अंग्रेज़ी में है।').count()).toBe(1);
    expect(await page.locator('article .prose').getAttribute('lang')).toBe('en');
    await close();
  }
});

test('what another site sends changes no language', async () => {
  const { page, close } = await visitor(desktop, [/^403 /]);
  const answer = await page.request.post('/preferences/language', {
    form: { language: 'kn', next: '/' },
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(answer.status()).toBe(403);
  await page.goto('/');
  expect(await languageOf(page)).toBe('en');
  await close();
});

test('forms, their checks and refusals of the API speak the language of the page', async () => {
  const { page, close } = await visitor({ ...desktop, locale: 'kn-IN' }, [/^401 POST/]);
  await page.goto('/login');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'ಲಾಗಿನ್ ಮಾಡಿ' }).click();
  await expect.poll(() => page.getByText('ದಯವಿಟ್ಟು ಇದನ್ನು ಭರ್ತಿ ಮಾಡಿ.').count()).toBeGreaterThan(0);
  await page.getByLabel('ಇಮೇಲ್').fill('nobody@example.com');
  await page.locator('input[type=password]').fill('not her password');
  await page.getByRole('button', { name: 'ಲಾಗಿನ್ ಮಾಡಿ' }).click();
  await page.getByText('ಇಮೇಲ್ ಅಥವಾ ಪಾಸ್‌ವರ್ಡ್ ಸರಿಯಿಲ್ಲ.').waitFor();
  await close();
});

test('a customer chooses once: her other devices, her views and her ticket follow', async () => {
  const { page, person, close } = await aCustomer(desktop);
  const other = await anotherDevice(person, small);
  await other.page.goto('/customer/dashboard');
  expect(await languageOf(other.page)).toBe('en');

  await page.goto('/customer/profile');
  await page
    .locator('form[aria-labelledby="language-profile"]')
    .getByRole('button', { name: 'ಕನ್ನಡ' })
    .click();
  await expect.poll(() => languageOf(page)).toBe('kn');
  expect(new URL(page.url()).pathname).toBe('/customer/profile');

  const number = await book(page, person);
  await page.goto(`/customer/tickets/${number}`);
  await page.waitForLoadState('networkidle');
  expect(await page.title()).toContain(`ಟಿಕೆಟ್ ${number}`);
  await page.getByRole('button', { name: 'ಕಳುಹಿಸಿ' }).waitFor();

  // Her browser there asks for English and never chose: what she chose here counts.
  await other.page.goto('/customer/notifications');
  expect(await languageOf(other.page)).toBe('kn');
  await other.page.getByText(`ಟಿಕೆಟ್ ${number} ಬುಕ್ ಆಗಿದೆ`).first().waitFor();
  const answer = await other.page.request.get('/api/portal/views/tickets/QTP-NONE');
  expect(await answer.text()).toMatch(/[\u0c80-\u0cff]/);
  await other.close();
  await close();
});

test('who registers in a language goes on in it, wherever she logs in', async () => {
  const { person, close } = await aCustomer({ ...desktop, ...asking('hi-IN') });
  await close();
  const english = await visitor(desktop);
  await enter(english.page, person);
  await english.page.goto('/customer/dashboard');
  expect(await languageOf(english.page)).toBe('hi');
  await english.close();
});

test('nobody loads words of a language that is not read', async () => {
  const { page, close } = await visitor(desktop);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/\/(kn|hi)-[a-z]+\./.test(request.url())) scripts.push(new URL(request.url()).pathname);
  });
  await page.goto('/login');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
  await page.getByRole('button', { name: 'ಕನ್ನಡ' }).click();
  await expect.poll(() => languageOf(page)).toBe('kn');
  await page.waitForLoadState('networkidle');
  expect(scripts.map((name) => name.replace(/\.[^.]+\.js$/, ''))).toEqual(['/_astro/kn-entry']);
  await close();
});

test.each([
  ['kn', 'dark'],
  ['hi', 'light'],
] as const)('every page fits a small phone and can be used by all: %s, %s', async (locale, colorScheme) => {
  const { page, person, close } = await aCustomer(
    { ...small, colorScheme, ...asking(`${locale}-IN`) },
    { expected: [/^404 GET \/nothing-here$/] },
  );
  const { number, invoice, payment } = await bookAndPay(page, person);
  const due = await book(page, person);
  const customers = [
    'dashboard',
    'tickets',
    `tickets/${number}`,
    `tickets/${number}/update`,
    `tickets/${number}/cancel`,
    `tickets/${due}`,
    'tickets/new?step=service',
    'tickets/new?step=details',
    'tickets/new?step=contact',
    'invoices',
    `invoices/${invoice}`,
    'payments',
    `payments/${payment}`,
    'notifications',
    'profile',
    'devices',
  ].map((path) => `/customer/${path}`);
  for (const path of [
    ...customers,
    '/',
    '/status',
    '/legal/privacy',
    '/help',
    '/check-a-caller',
    '/register',
    '/nothing-here',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await languageOf(page), path).toBe(locale);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await close();
});
