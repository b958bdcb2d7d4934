import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { linkIn, mailAbout } from './inbox.ts';

export type Person = { name: string; email: string; phone: string; password: string };

/** A person nobody has met. */
export function aPerson(change: Partial<Person> = {}): Person {
  return {
    name: 'Meera Iyer',
    email: `meera.${randomUUID().slice(0, 8)}@example.in`,
    phone: '98450 12345',
    password: 'rain on the tin roof',
    ...change,
  };
}

/** Fills the form and sends it; leaves the page at what comes next. */
export async function register(page: Page, person: Person): Promise<void> {
  if (!page.url().includes('/register')) await page.goto('/register');
  await page.getByLabel('Full name').fill(person.name);
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
  await page.getByLabel('Mobile number').fill(person.phone);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('I am 18 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/check-your-mail*');
}

/** Opens the link of the mail and confirms. */
export async function confirmAddress(page: Page, person: Person): Promise<void> {
  const mail = await mailAbout(person.email, /confirm/i);
  await page.goto(linkIn(mail, '/verify-email'));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.waitForURL('**/login*');
}

export async function logIn(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  if (!page.url().includes('/login')) await page.goto('/login');
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('**/customer/**');
}
