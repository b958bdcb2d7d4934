import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, phone, portal, untilAwake, visitor } from './browser.ts';
import { aCustomer, anotherDevice, book } from './customers.ts';
import { endSessionsOf, sessionsEndIn, sql } from './database.ts';
import { linkIn, mailAbout } from './inbox.ts';
import { aPerson, logIn } from './people.ts';

const warning = (page: Page) => page.getByRole('dialog', { name: 'Are you still there?' });
async function secondsLeft(email: string): Promise<number> {
  const [row] = await sql<{ left: number }>(
    `select extract(epoch from s.expires_at - now())::int as left from identity.customer_session s
     join identity.customer_user u on u.id = s.user_id where u.email = $1`,
    [email],
  );
  return row?.left ?? 0;
}
const session = (page: Page) => page.request.get('/api/portal/views/dashboard');

test('two minutes before an unused session ends she is asked, and staying moves the end', async () => {
  const { page, person, close } = await aCustomer();
  await sessionsEndIn(person.email, 123);
  await page.goto('/customer/dashboard');
  expect(await warning(page).isVisible()).toBe(false);
  await warning(page).waitFor();
  expect(await warning(page).innerText()).toMatch(/logged out in (2 minutes|1 minute)/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay logged in');
  await expectAccessible(page);
  await sessionsEndIn(person.email, 110, 90);
  await page.keyboard.press('Enter');
  await page.getByText('You are still logged in.').waitFor();
  await expect.poll(() => warning(page).isVisible()).toBe(false);
  expect(await secondsLeft(person.email)).toBeGreaterThan(1_700);
  await close();
});

test('a page that renews itself does not keep the session alive', async () => {
  const { page, person, close } = await aCustomer();
  const socket = page.waitForEvent('websocket');
  await page.goto('/customer/dashboard');
  await (await socket).waitForEvent('framereceived');
  await sessionsEndIn(person.email, 600, 120);
  const renewed = page.waitForResponse(
    (answer) => answer.url().endsWith('/customer/dashboard') && answer.request().resourceType() === 'fetch',
  );
  await sql(
    "select pg_notify('portal_signal', json_build_object('type', 'notified', 'customer', id)::text) from customers where email = $1",
    [person.email],
  );
  await (await renewed).finished();
  expect(await secondsLeft(person.email)).toBeLessThanOrEqual(600);
  // A look at another page is something that she does.
  await page.goto('/customer/tickets');
  expect(await secondsLeft(person.email)).toBeGreaterThan(1_700);
  await close();
});

test('Esc on the warning means staying, too; its other button logs out', async () => {
  const { page, person, close } = await aCustomer(phone);
  await sessionsEndIn(person.email, 100);
  await page.goto('/customer/tickets');
  await warning(page).waitFor();
  await sessionsEndIn(person.email, 100, 90);
  await page.keyboard.press('Escape');
  await page.getByText('You are still logged in.').waitFor();
  await expect.poll(() => warning(page).isVisible()).toBe(false);
  await sessionsEndIn(person.email, 100);
  await page.reload();
  await warning(page).getByRole('button', { name: 'Log out now' }).click();
  await page.waitForURL('**/login?why=out');
  expect((await session(page)).status()).toBe(401);
  await close();
});

test('at the end she is led to the log-in, back to the page, and what she had typed is there', async () => {
  const { page, person, close } = await aCustomer();
  await page.clock.install();
  await page.goto('/customer/profile');
  // Awake: from then on what is typed is kept.
  await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true);
  await page.getByLabel('House and street').fill('221, ಕೆಂಪೇಗೌಡ ರಸ್ತೆ');
  await page.getByLabel('State or Union Territory').selectOption('33');
  await page.getByRole('radio', { name: 'WhatsApp' }).check();
  await sessionsEndIn(person.email, -1);
  await page.clock.fastForward('31:00');
  await page.waitForURL('**/login?why=idle&next=*');
  await page.getByText('nothing was done for a while').waitFor();
  await logIn(page, person);
  await page.waitForURL('**/customer/profile');
  await expect.poll(() => page.getByLabel('House and street').inputValue()).toBe('221, ಕೆಂಪೇಗೌಡ ರಸ್ತೆ');
  expect(await page.getByLabel('State or Union Territory').inputValue()).toBe('33');
  expect(await page.getByRole('radio', { name: 'WhatsApp' }).isChecked()).toBe(true);
  await page.reload();
  await expect.poll(() => page.getByLabel('House and street').inputValue()).toBe('14, 3rd Cross');
  await close();
});

test('a form that is sent after the session has ended keeps everything on the page', async () => {
  const { page, tab, person, close } = await aCustomer(desktop, {
    expected: [/^401 PUT \/api\/portal\/profile$/],
  });
  // Without a socket the page hears of it with the answer to what it sends.
  await page.routeWebSocket(/\/realtime\//, (socket) => socket.close({ code: 1011 }));
  await page.goto('/customer/profile');
  await page.getByLabel('House and street').fill('7, Anna Salai');
  await endSessionsOf(person.email);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const over = page.getByRole('dialog', { name: 'You have been logged out' });
  await over.waitFor();
  const second = await tab();
  await second.goto(
    (await over.getByRole('link', { name: 'Log in in a new tab' }).getAttribute('href')) ?? '',
  );
  await logIn(second, person);
  await over.getByRole('button', { name: 'Go on here' }).click();
  expect(await page.getByLabel('House and street').inputValue()).toBe('7, Anna Salai');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Your details are saved.').waitFor();
  await close();
});

test('every page of the portal asks for the log-in first and is come back to, with its question', async () => {
  const { page: owners, person, close: leave } = await aCustomer();
  const number = await book(owners, person);
  await leave();
  const { page, close } = await visitor(desktop);
  for (const path of [
    '/customer',
    '/customer/dashboard',
    '/customer/tickets/new?step=details',
    `/customer/tickets/${number}`,
    '/customer/invoices',
    '/customer/payments',
    '/customer/notifications',
    '/customer/profile',
    '/customer/devices',
    '/customer/welcome',
    '/customer/nowhere',
  ]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    if (path === '/customer/nowhere') expect([303, 404]).toContain(answer.status());
    else
      expect(answer.headers().location, path).toBe(
        `/login?next=${encodeURIComponent(path).replaceAll('%20', '+')}`,
      );
  }
  const wanted = '/customer/tickets?q=%22slow%22+100%25&sort=oldest';
  await page.goto(wanted);
  await page.getByText('Please log in to see this page.').waitFor();
  await logIn(page, person);
  await page.waitForURL(`**${wanted}`);
  await page.context().clearCookies();
  await page.goto('/login?next=https://evil.example/');
  await logIn(page, person);
  await page.waitForURL('**/customer/dashboard');
  expect(page.url().startsWith(portal.url)).toBe(true);
  await close();
});

test('logging out in one tab ends the other tab as well, and the old cookie opens nothing', async () => {
  const { page, tab, close } = await aCustomer(desktop, { expected: [/^401 /] });
  await page.goto('/customer/dashboard');
  const second = await tab();
  await second.goto('/customer/tickets');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL('**/login?why=out');
  await second.waitForURL('**/login?why=ended&next=*');
  await page.context().addCookies(cookies);
  expect((await session(page)).status()).toBe(401);
  await page.goBack();
  await page.waitForURL('**/login*');
  await close();
});

test('a new password logs out every device', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: [/^401 /] });
  const other = await anotherDevice(person, phone, [/^401 /]);
  expect((await session(other.page)).status()).toBe(200);
  const guest = await visitor();
  await guest.page.goto('/forgot-password');
  await guest.page.getByLabel('E-mail').fill(person.email);
  await guest.page.getByRole('button', { name: 'Send the link' }).click();
  await guest.page.getByText('the link is on its way').waitFor();
  await guest.page.goto(linkIn(await mailAbout(person.email, /password/i), '/reset-password'));
  const password = 'a kite over Cubbon Park';
  await guest.page.getByLabel('New password', { exact: true }).fill(password);
  await guest.page.getByRole('button', { name: 'Set the new password' }).click();
  await guest.page.waitForURL('**/login?why=reset');
  for (const each of [page, other.page]) expect((await session(each)).status()).toBe(401);
  await logIn(guest.page, { email: person.email, password });
  await guest.close();
  await other.close();
  await close();
});

test('when the line is down, what was typed stays and the same button sends it later', async () => {
  const { page, close } = await visitor(desktop, [/^502 POST \/api\/portal\/password\/forgot$/]);
  const person = aPerson();
  await page.goto('/register');
  await untilAwake(page);
  await page.getByLabel('Full name').fill(person.name);
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
  await page.getByLabel('Mobile number').fill(person.phone);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('I am 18 or older').check();
  await page.route('**/api/portal/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Create account' }).click();
  await page
    .getByText(/connection/)
    .filter({ visible: true })
    .first()
    .waitFor();
  expect(await page.getByLabel('Full name').inputValue()).toBe(person.name);
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(person.password);
  expect(await page.getByLabel('I am 18 or older').isChecked()).toBe(true);
  await page.unroute('**/api/portal/**');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/check-your-mail*');
  await mailAbout(person.email, /confirm/i);

  await page.goto('/forgot-password');
  await untilAwake(page);
  await page.getByLabel('E-mail').fill(person.email);
  await page.route('**/api/portal/**', (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  );
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page
    .getByRole('main')
    .getByText(/did not work|try again/i)
    .first()
    .waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe(person.email);
  await page.unroute('**/api/portal/**');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('the link is on its way').waitFor();
  await close();
});
