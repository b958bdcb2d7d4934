import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, portal, type Visitor, visitor } from './browser.ts';

export type Member = 'admin' | 'accounts' | 'technician' | 'technician2' | 'editor';

/** The address of one of the seeded staff. */
export const addressOf = (member: Member): string => `${member}@quicktechpro.example`;

export async function fillLogIn(page: Page, email: string, password = portal.password): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Somebody of the staff who is logged in, at the panel's first page. */
export async function staff(
  member: Member,
  expected: RegExp[] = [],
  options: BrowserContextOptions = desktop,
): Promise<Visitor> {
  const guest = await visitor(options, expected);
  const logIn = await guest.page.request.post('/api/desk/session/log-in', {
    headers: { origin: portal.url },
    data: { email: addressOf(member), password: portal.password },
  });
  expect(logIn.status(), await logIn.text()).toBe(200);
  await guest.page.goto('/admin');
  await guest.page.getByText('Open tickets').waitFor();
  return guest;
}

/** Holds back the panel's scripts: a page that comes from now on can be seen and pressed, and wakes when the result is called. */
export async function keepAsleep(page: Page): Promise<() => void> {
  const { promise, resolve: wake } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return wake;
}
