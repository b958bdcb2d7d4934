import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone, portal, visitor } from './browser.ts';
import { aCustomer, book, enter } from './customers.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };

const subjectsOn = (page: Page) => page.getByRole('article').getByRole('heading').allInnerTexts();

test('the chosen appearance is in the page as the server sends it, on every page, with and without script', async () => {
  const { page, person, close } = await aCustomer({ ...desktop, colorScheme: 'light' });
  await page.goto('/customer/dashboard');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  for (const path of ['/customer/tickets', '/', '/legal/terms']) {
    const html = await (await page.request.get(path)).text();
    expect(html, path).toMatch(/^<!DOCTYPE html><html lang="en" data-theme="dark"/i);
  }
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('/customer/tickets');
  const dark = await background();
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Light', exact: true }).click();
  await expect.poll(background).not.toBe(dark);
  await close();

  const plain = await visitor(withoutScript);
  await enter(plain.page, person);
  await plain.page.goto('/customer/tickets');
  const form = plain.page.locator('form[data-theme-switch]').first();
  const answer = await plain.page.request.post('/preferences/theme', {
    form: { theme: 'dark', next: (await form.locator('[name=next]').getAttribute('value')) ?? '' },
    headers: { origin: portal.url },
  });
  expect(new URL(answer.url()).pathname).toBe('/customer/tickets');
  await plain.page.reload();
  expect(await plain.page.locator('html').getAttribute('data-theme')).toBe('dark');
  await plain.close();
});

test('on a phone the bar and its drawer lead everywhere; Esc closes the drawer and gives the focus back', async () => {
  const { page, close } = await aCustomer(phone);
  await page.goto('/customer/dashboard');
  const more = page.getByRole('button', { name: 'More' });
  const drawer = page.locator('#more');
  for (const [name, path] of [
    ['Tickets', '/customer/tickets'],
    ['Invoices', '/customer/invoices'],
    ['Book', '/customer/tickets/new'],
    ['Home', '/customer/dashboard'],
  ]) {
    await page.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name, exact: true }).click();
    await page.waitForURL(`**${path}*`);
    // Booking has its own bar at the thumb.
    if (name === 'Book')
      await page
        .getByRole('navigation', { name: 'You are here' })
        .getByRole('link', { name: 'Dashboard' })
        .click();
    else expect(await page.locator('nav a[aria-current=page]:visible').innerText()).toBe(name);
  }
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawer.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#more') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More');
  for (const [name, path] of [
    ['Payments', '/customer/payments'],
    ['Notifications', '/customer/notifications'],
    ['Profile', '/customer/profile'],
  ]) {
    await more.click();
    await drawer.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.waitForURL(`**${path}`);
  }
  await more.click();
  await drawer.getByRole('searchbox').fill('anything');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customer/tickets?q=anything');
  await more.click();
  await drawer.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL('**/login?why=out');
  await close();
});

/** Presses Tab until an element with this name has the focus: what cannot be reached so is not there for the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at
        ? [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent].find((text) =>
            text?.trim(),
          )
        : '';
    });
    if (name.test((focused ?? '').trim())) return;
  }
  throw new Error(`the keyboard does not reach ${name} on ${page.url()}`);
}

test('the keyboard alone goes from log-in to a ticket', async () => {
  const maker = await aCustomer();
  const { person } = maker;
  await book(maker.page, person, { subject: 'Reached by keys' });
  await maker.close();
  const { page, close } = await visitor();
  await page.goto('/customer/tickets');
  await expect.poll(() => page.getByRole('button', { name: 'Log in' }).isEnabled()).toBe(true);
  await tabTo(page, /^E-mail$/);
  await page.keyboard.type(person.email);
  await tabTo(page, /^Password$/);
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customer/tickets');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  expect(await page.getByRole('link', { name: 'Skip to the content' }).boundingBox()).toMatchObject({
    x: 12,
    y: 12,
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await tabTo(page, /^Reached by keys$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/customer\/tickets\/RT/);
  await tabTo(page, /^Dashboard$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customer/dashboard');
  await page.keyboard.press('/');
  await page.keyboard.type('keys');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customer/tickets?q=keys');
  expect(await subjectsOn(page)).toEqual(['Reached by keys']);
  await close();
});
