import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screenshot } from './booking.ts';
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  portal,
  tablet,
  visitor,
} from './browser.ts';
import { aCustomer, book, bookAndPay, call, enter, upload, view } from './customers.ts';
import { sql } from './database.ts';

const withoutScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };
const list = '/customer/tickets';

const subjectsOn = (page: Page) => page.getByRole('article').getByRole('heading').allInnerTexts();
const filters = (page: Page) => page.getByRole('search', { name: 'Filters and order' });

async function show(page: Page): Promise<void> {
  await filters(page).getByRole('button', { name: 'Show' }).click();
}

const subjects = {
  percent: '100% CPU after the update',
  underscore: 'Drive D_1 is missing',
  quotes: `Error "quoted" and 'single' appears`,
  backslash: 'Path C:\\Windows\\x is gone',
  kannada: 'ಗಣಕಯಂತ್ರ ನಿಧಾನವಾಗಿದೆ',
  hindi: 'मेरा कंप्यूटर धीमा चलता है',
  quotedPercent: 'It stops at "50%" every time',
  markup: '<script>alert(1)</script> is shown',
};

test.each([
  ['with script', desktop],
  ['without script', withoutScript],
])('a search finds what was typed and nothing else, %s', async (_name, options) => {
  const { page, person, close } = await aCustomer(options);
  for (const subject of Object.values(subjects))
    await book(page, person, { subject, description: 'It began on Monday.' });
  await page.goto(list);
  expect(await subjectsOn(page)).toEqual(Object.values(subjects).reverse());
  expect(await page.locator('article script').count()).toBe(0);
  const searches: [typed: string, found: string[]][] = [
    ['%', [subjects.quotedPercent, subjects.percent]],
    ['100%', [subjects.percent]],
    ['"50%"', [subjects.quotedPercent]],
    ['कंप्यूटर', [subjects.hindi]],
    ['धीमा मेरा', [subjects.hindi]],
    ['D_1', [subjects.underscore]],
    ['_', [subjects.underscore]],
    ['"quoted"', [subjects.quotes]],
    [`'single'`, [subjects.quotes]],
    ['C:\\Windows\\x', [subjects.backslash]],
    ['\\', [subjects.backslash]],
    ['ಗಣಕಯಂತ್ರ', [subjects.kannada]],
    ['<script>', [subjects.markup]],
    ['monday cpu', [subjects.percent]],
    ["'; drop table tickets; --", []],
  ];
  for (const [typed, found] of searches) {
    await filters(page).getByRole('searchbox').fill(typed);
    await Promise.all([page.waitForURL((url) => url.searchParams.get('q') === typed), show(page)]);
    expect(await subjectsOn(page), typed).toEqual(found);
    expect(await filters(page).getByRole('searchbox').inputValue()).toBe(typed);
  }
  await page.getByText('No ticket fits these filters').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).first().click();
  await expect.poll(async () => (await subjectsOn(page)).length).toBe(8);
  await page.goto(`${list}?q=${encodeURIComponent(subjects.markup)}`);
  expect(await subjectsOn(page)).toEqual([subjects.markup]);
  await close();
});

test.each([
  ['with script', desktop],
  ['without script', withoutScript],
])(
  'state, service, dates, order and page of the list stand in the address and follow back and forward, %s',
  async (_name, options) => {
    const { page, person, close } = await aCustomer(options);
    const urgencies = ['low', 'urgent', 'normal', 'high'];
    const numbers: string[] = [];
    for (let i = 0; i < 21; i += 1)
      numbers.push(
        await book(page, person, { subject: `Ticket of day ${i + 1}`, urgency: urgencies[i] ?? 'low' }),
      );
    const [solved, cancelled] = numbers.slice(-2);
    await sql(`update tickets set status = 'resolved' where number = $1`, [solved]);
    await sql(`update tickets set status = 'cancelled' where number = $1`, [cancelled]);
    await sql(`update tickets set created_at = '2026-10-01T20:00:00Z' where number = $1`, [numbers[0]]);

    await page.goto(list);
    await page.getByText('21 tickets', { exact: true }).waitFor();
    expect((await subjectsOn(page)).length).toBe(20);
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await page.waitForURL('**cursor=*');
    expect(await subjectsOn(page)).toEqual(['Ticket of day 1']);
    await page.goBack();
    await expect.poll(async () => (await subjectsOn(page)).length).toBe(20);
    await page.goForward();
    await expect.poll(() => subjectsOn(page)).toEqual(['Ticket of day 1']);
    await page.getByRole('link', { name: 'Previous', exact: true }).click();
    await expect.poll(async () => (await subjectsOn(page)).length).toBe(20);
    for (const nowhere of ['page=999', 'cursor=damaged', `cursor=${'A'.repeat(400)}`]) {
      await page.goto(`${list}?${nowhere}`);
      expect((await subjectsOn(page))[0], nowhere).toBe('Ticket of day 21');
    }

    await page.goto(list);
    await page.getByRole('link', { name: /^Completed/ }).click();
    await page.waitForURL('**group=completed*');
    expect(await subjectsOn(page)).toEqual(['Ticket of day 20']);
    await page.getByRole('link', { name: /^Cancelled/ }).click();
    await page.waitForURL('**group=cancelled*');
    expect(await subjectsOn(page)).toEqual(['Ticket of day 21']);

    await page.goto(list);
    await filters(page).getByLabel('Sort by').selectOption('priority');
    await Promise.all([page.waitForURL('**sort=priority*'), show(page)]);
    expect((await subjectsOn(page)).slice(0, 3)).toEqual([
      'Ticket of day 2',
      'Ticket of day 4',
      'Ticket of day 3',
    ]);
    await filters(page).getByLabel('Sort by').selectOption('oldest');
    await Promise.all([page.waitForURL('**sort=oldest*'), show(page)]);
    expect((await subjectsOn(page))[0]).toBe('Ticket of day 1');

    // 20:00 UTC on the first is half past one on the second in India.
    await filters(page).getByLabel('From').fill('2026-10-02');
    await filters(page).getByLabel('To').fill('2026-10-02');
    await Promise.all([page.waitForURL('**from=2026-10-02*'), show(page)]);
    expect(await subjectsOn(page)).toEqual(['Ticket of day 1']);
    await page.goBack();
    await expect.poll(async () => (await subjectsOn(page)).length).toBe(20);
    await page.goto(`${list}?from=2026-02-31&to=2026-10-02`);
    await page.getByText('There is no day “2026-02-31”.').waitFor();
    expect(await subjectsOn(page)).toEqual(['Ticket of day 1']);
    const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('link');
    expect(await chips.allInnerTexts()).toEqual(['Until 2 Oct 2026', 'Clear filters']);
    await page.goto(`${list}?from=2026-10-03&to=2026-10-02`);
    await page.getByText('This day is before the first one').waitFor();
    await page.getByText('21 tickets', { exact: true }).waitFor();
    expect(await filters(page).getByLabel('From').inputValue()).toBe('2026-10-03');
    expect(await filters(page).getByLabel('To').getAttribute('aria-invalid')).toBe('true');
    expect(await chips.count()).toBe(0);
    await page.goto(`${list}?kind=onsite`);
    await page.getByText('No ticket fits these filters').waitFor();
    await page.goto(`${list}?sort=nonsense&group=x&from=yesterday&page=-1&kind=%00`);
    await page.getByText('21 tickets', { exact: true }).waitFor();
    await close();
  },
);

test('what belongs to somebody else answers exactly as what does not exist', async () => {
  const owner = await aCustomer();
  const file = await upload(owner.page, screenshot);
  const paid = await bookAndPay(owner.page, owner.person);
  const { page, close } = await aCustomer(desktop, { expected: [/^404 GET /] });

  const nobody = '019a0000-0000-7000-8000-000000000000';
  const pairs: [theirs: string, missing: string][] = [
    [`/customer/tickets/${paid.number}`, '/customer/tickets/RT2026-9999'],
    [`/customer/invoices/${paid.invoice}`, '/customer/invoices/INV-2026-9999'],
    [`/customer/payments/${paid.payment}`, `/customer/payments/${nobody}`],
  ];
  for (const [theirs, missing] of pairs) {
    const words: string[] = [];
    for (const path of [theirs, missing]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      words.push(await page.getByRole('main').innerText());
    }
    expect(words[0]).toBe(words[1]);
  }
  const doors: [method: 'GET' | 'POST', theirs: string, missing: string][] = [
    ['GET', `/api/portal/views/tickets/${paid.number}`, '/api/portal/views/tickets/RT2026-9999'],
    ['GET', `/api/portal/invoices/${paid.invoice}/pdf`, '/api/portal/invoices/INV-2026-9999/pdf'],
    ['GET', `/api/portal/payments/${paid.payment}/receipt.pdf`, `/api/portal/payments/${nobody}/receipt.pdf`],
    ['GET', `/api/portal/attachments/${file}`, `/api/portal/attachments/${nobody}`],
    ['POST', `/api/portal/tickets/${paid.number}/pay`, '/api/portal/tickets/RT2026-9999/pay'],
    [
      'POST',
      `/api/portal/tickets/${paid.number}/payment-check`,
      '/api/portal/tickets/RT2026-9999/payment-check',
    ],
  ];
  for (const [method, theirs, missing] of doors) {
    const answers: unknown[] = [];
    for (const path of [theirs, missing]) {
      const answer = method === 'GET' ? await page.request.get(path) : await call(page, 'POST', path);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      answers.push({ status: answer.status(), code: error.code, message: error.message });
    }
    expect(answers[0], theirs).toEqual(answers[1]);
    expect(answers[0], theirs).toMatchObject({ status: 404 });
    if (method === 'GET') expect((await owner.page.request.get(theirs)).status(), theirs).toBe(200);
  }
  await close();
  await owner.close();
});

test('notifications are marked read and unread, one and all, with a way back', async () => {
  const { page, person, close } = await aCustomer();
  await bookAndPay(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(3);
  await page.goto('/customer/notifications');
  const rows = page.locator('[data-notification]');
  const unread = () => page.locator('[data-notification][data-read="false"]').count();
  const bell = page.getByRole('link', { name: /^Notifications, \d+ unread$/ });
  expect(await unread()).toBe(3);
  expect(await bell.innerText()).toBe('3');

  await rows
    .first()
    .getByRole('button', { name: /^Mark as read/ })
    .click();
  await page.getByText('Marked as read.').waitFor();
  await expect.poll(() => bell.innerText()).toBe('2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await expect.poll(() => bell.innerText()).toBe('3');

  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('All are marked as read.').waitFor();
  await expect.poll(() => bell.count()).toBe(0);
  expect((await view<{ unread: number }>(page, 'notifications')).unread).toBe(0);
  await page.reload();
  expect(await unread()).toBe(0);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Mark as unread/ })
    .click();
  await page.getByText('Marked as unread.').waitFor();
  await page.reload();
  expect(await unread()).toBe(1);
  await page
    .getByRole('link', { name: /^Unread/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(1);
  await close();
});

test('notifications are archived and deleted, many at once, with a way back, and found again', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(3);
  await page.goto('/customer/notifications');
  const rows = page.locator('[data-notification]');
  await rows
    .first()
    .getByRole('button', { name: /^Archive/ })
    .click();
  await page.getByText('Moved to the archive.').waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows.count()).toBe(3);

  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await page.getByText('3 chosen').waitFor();
  await rows.last().getByRole('checkbox').uncheck();
  await page.getByText('2 chosen').waitFor();
  const many = page.getByRole('form', { name: 'With what is chosen' });
  await many.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('2 are deleted.').waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => rows.count()).toBe(3);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('searchbox', { name: /^Search: Number/ }).fill(number);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.goto('/customer/notifications?q=%25');
  await page.getByText('No notification fits this choice.').waitFor();
  await close();
});

test('notifications are marked without script, too', async () => {
  const { page, person, close } = await aCustomer(withoutScript);
  await book(page, person);
  await expect.poll(async () => (await view<{ unread: number }>(page, 'notifications')).unread).toBe(2);
  await page.goto('/customer/notifications');
  const unread = page.locator('[data-notification][data-read="false"]');
  await unread
    .first()
    .getByRole('button', { name: /^Mark as read/ })
    .click();
  await expect.poll(() => unread.count()).toBe(1);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.poll(() => unread.count()).toBe(0);
  const rows = page.locator('[data-notification]');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await page
    .getByRole('form', { name: 'With what is chosen' })
    .getByRole('button', { name: 'Archive' })
    .click();
  await expect.poll(() => rows.count()).toBe(0);
  await page.getByRole('link', { name: /^Archive/ }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await close();
});

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

const publicPages = [
  '/',
  '/login',
  '/register',
  '/forgot-password',
  '/check-your-mail',
  '/status',
  '/help',
  '/check-a-caller',
  '/legal/privacy',
  '/legal/terms',
  '/legal/refunds',
  '/legal/grievance',
];

test('every link of every page answers, every button is one we know, and nothing sticks out on a tablet', async () => {
  const { page, person, close } = await aCustomer(tablet, {
    change: { name: 'Venkatanarasimharajuvaripeta ಮೀನಾಕ್ಷಿ Subrahmanyam-Chandrasekharan' },
  });
  const paid = await bookAndPay(page, person, {
    subject: 'ಗಣಕಯಂತ್ರದ_ಅತಿ_ಉದ್ದದ_ವಿಷಯ_ಸಾಲು_ಮುರಿಯದೆ_ಮುಂದುವರಿಯುತ್ತದೆ_ಇಲ್ಲಿ_ಸಹ_ಸರಿ'.slice(0, 100),
  });
  const due = await book(page, person);
  const shell = [
    'Your account',
    'English',
    'ಕನ್ನಡ',
    'हिन्दी',
    'Light',
    'Dark',
    'Same as device',
    'Log out',
    'More',
    'Close the menu',
  ];
  const marks = ['Mark as read', 'Mark as unread', 'Mark all as read', 'Archive', 'Delete', 'Show'];
  const many = [
    ...['Mark as read', 'Close solved ones', 'Cancel', 'Choose none'],
    ...['Chosen tickets as CSV', 'Chosen tickets as PDF'],
  ];
  const talks = ['Quote', 'Print', 'Options', 'Close the options', 'Edit', 'Send', 'Ask for it'];
  const known: Record<string, string[]> = {
    '/customer/dashboard': [],
    '/customer/tickets': ['Show', ...many],
    '/customer/tickets/new': [
      'Fill in',
      'Save as template',
      'Next',
      'Go on to details',
      'Service',
      'Details',
      'Contact',
      'Payment',
      'Confirmation',
    ],
    [`/customer/tickets/${paid.number}`]: talks,
    [`/customer/tickets/${due}`]: [...talks, 'Pay ₹499.00'],
    '/customer/invoices': ['Pay ₹499.00'],
    [`/customer/invoices/${paid.invoice}`]: ['Print'],
    '/customer/payments': ['Show', 'Pay ₹499.00'],
    [`/customer/payments/${paid.payment}`]: ['Print'],
    '/customer/notifications': marks,
    '/customer/profile': ['Save', 'Save choice'],
    '/customer/devices': ['Add device'],
    '/customer/welcome': ['Save and go on'],
  };
  const links = new Set<string>();
  for (const path of [...Object.keys(known), ...publicPages]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectNoSidewaysScroll(page);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
      if (href.startsWith(portal.url)) links.add(href.slice(portal.url.length).replace(/#.*/, '') || '/');
    }
    const anchors = await page
      .locator('a[href^="#"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const anchor of anchors) expect(await page.locator(anchor).count(), `${anchor} on ${path}`).toBe(1);
    if (known[path]) {
      const names = await page
        .locator('button, [role=button]')
        .evaluateAll((all) =>
          all
            .filter((button) => !button.closest('dialog, session-guard'))
            .map((button) =>
              (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/[:,].*$/s, '').trim(),
            ),
        );
      const strange = names.filter((name) => ![...shell, ...(known[path] ?? [])].includes(name));
      expect(strange, `buttons on ${path}`).toEqual([]);
    }
  }
  for (const link of links) {
    const answer = await page.request.get(link);
    expect(answer.status(), link).toBeLessThan(400);
  }
  expect(links.size).toBeGreaterThan(30);
  await close();
});
