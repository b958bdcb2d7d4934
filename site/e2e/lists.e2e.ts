import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screenshot } from './booking.ts';
import { desktop } from './browser.ts';
import { aCustomer, book, bookAndPay, call, upload } from './customers.ts';
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
