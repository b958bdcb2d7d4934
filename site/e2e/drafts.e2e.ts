import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TicketListView } from '#collections/tickets/list-view.ts';
import { ofRenewal } from '#kernel/renewal.ts';
import { onward, openCheckout, screenshot } from './booking.ts';
import { desktop, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, anotherDevice, view } from './customers.ts';
import { endSessionsOf } from './database.ts';
import { logIn } from './people.ts';

const form = '/customer/tickets/new';
const headOf = {
  service: 'Which help do you need?',
  details: 'What should we look at?',
  contact: 'How do we reach you?',
  payment: 'Check and pay',
};

async function at(page: Page, step: keyof typeof headOf): Promise<void> {
  await page.getByRole('heading', { name: headOf[step] }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe(step);
}

const description = (page: Page) => page.getByRole('textbox', { name: 'Description' });
const saved = (page: Page) => page.getByText(/^Draft saved /).waitFor();
const subjectIn = (page: Page) => page.getByLabel('Subject').inputValue();

async function toDetails(page: Page, tier = /Quick fix/): Promise<void> {
  await page.goto(form);
  await page.getByRole('radio', { name: tier }).check();
  await onward(page);
  await at(page, 'details');
}

async function describe(
  page: Page,
  { subject, plain, bold }: { subject: string; plain: string; bold: string },
): Promise<void> {
  await page.getByLabel('What is it about?').selectOption({ label: 'Slow computer' });
  await page.getByLabel('Subject').fill(subject);
  await description(page).click();
  await page.keyboard.type(plain);
  await page.keyboard.press('Control+b');
  await page.keyboard.type(bold);
}

test('a booking survives a reload at every step, the back button and links into its middle', async () => {
  const { page, close } = await aCustomer();
  await page.goto(`${form}?step=payment`);
  await at(page, 'service');
  await page.getByRole('radio', { name: /Standard/ }).check();
  await page.reload();
  await expect.poll(() => page.getByRole('radio', { name: /Standard/ }).isChecked()).toBe(true);

  await onward(page);
  await at(page, 'details');
  await describe(page, { subject: 'ಗಣಕಯಂತ್ರ ನಿಧಾನ', plain: 'Since Monday. ', bold: 'Very slow' });
  await page.getByRole('radio', { name: /High/ }).check();
  await page.reload();
  await at(page, 'details');
  await expect.poll(() => subjectIn(page)).toBe('ಗಣಕಯಂತ್ರ ನಿಧಾನ');
  await expect.poll(() => description(page).locator('strong').allInnerTexts()).toEqual(['Very slow']);
  expect(await description(page).innerText()).toContain('Since Monday. Very slow');
  expect(await page.getByRole('radio', { name: /High/ }).isChecked()).toBe(true);

  await onward(page);
  await at(page, 'contact');
  await page.getByLabel('Mobile number').fill('+91 99000 11223');
  await page.getByRole('radio', { name: /Evening/ }).check();
  await page.reload();
  await at(page, 'contact');
  await expect.poll(() => page.getByLabel('Mobile number').inputValue()).toBe('+91 99000 11223');

  await onward(page);
  await at(page, 'payment');
  await page.reload();
  await at(page, 'payment');
  const summary = await page.getByRole('main').innerText();
  for (const words of ['Standard', 'ಗಣಕಯಂತ್ರ ನಿಧಾನ', 'Since Monday. Very slow', '₹699.00'])
    expect(summary).toContain(words);

  await page.goBack();
  await at(page, 'contact');
  await page.goBack();
  await at(page, 'details');
  await expect.poll(() => subjectIn(page)).toBe('ಗಣಕಯಂತ್ರ ನಿಧಾನ');
  await page.goForward();
  await at(page, 'contact');
  expect(await page.getByLabel('Mobile number').inputValue()).toBe('+91 99000 11223');
  await page.goto(`${form}?step=payment`);
  await at(page, 'payment');
  await page.goto(`${form}?step=details`);
  await at(page, 'details');
  await page.goto(`${form}?step=nonsense`);
  await at(page, 'service');
  await close();
});

test('two tabs: the one that was left behind is offered the newer draft, and neither is lost unasked', async () => {
  const { page, tab, close } = await aCustomer(desktop, {
    expected: [/^409 PUT \/api\/portal\/drafts\/booking$/],
  });
  const second = await tab();
  await second.goto(form);
  await second.getByRole('heading', { name: headOf.service }).waitFor();
  await toDetails(page);
  await describe(page, { subject: 'Written in the first tab', plain: 'Kept ', bold: 'well' });
  await saved(page);

  await second.getByRole('radio', { name: /Deep clean-up/ }).check();
  const dialog = second.getByRole('dialog', { name: 'There is another draft of this booking' });
  await dialog.waitFor();
  expect(await second.getByRole('radio', { name: /Deep clean-up/, includeHidden: true }).isChecked()).toBe(
    true,
  );
  await dialog.getByRole('button', { name: 'Use the newer one' }).click();
  await expect.poll(() => subjectIn(second)).toBe('Written in the first tab');
  await expect.poll(() => description(second).locator('strong').allInnerTexts()).toEqual(['well']);

  await second.getByLabel('Subject').fill('Changed in the second tab');
  await saved(second);
  await page.getByLabel('Subject').fill('Changed in the first tab');
  await page.getByRole('dialog', { name: 'There is another draft of this booking' }).waitFor();
  await page.getByRole('button', { name: 'Keep the one here' }).click();
  await saved(page);
  await page.reload();
  await expect.poll(() => subjectIn(page)).toBe('Changed in the first tab');
  await close();
});

test('another device of the same customer goes on with the draft, files included; another customer sees nothing of it', async () => {
  const { page, person, close } = await aCustomer();
  await toDetails(page);
  await describe(page, { subject: 'Begun on the laptop', plain: 'See ', bold: 'the picture' });
  await page.locator('input[type=file]').first().setInputFiles(screenshot);
  await page.getByText('Added', { exact: true }).waitFor();
  await page.getByLabel('Subject').fill('Begun on the laptop, twice');
  await saved(page);

  const other = await anotherDevice(person, phone);
  await other.page.goto(form);
  await expect.poll(() => subjectIn(other.page)).toBe('Begun on the laptop, twice');
  await expect.poll(() => description(other.page).locator('strong').allInnerTexts()).toEqual(['the picture']);
  await other.page
    .getByRole('listitem')
    .filter({ hasText: screenshot.name })
    .getByText('Added', { exact: true })
    .waitFor();
  await other.close();

  const stranger = await aCustomer();
  await stranger.page.goto(form);
  await stranger.page.getByRole('heading', { name: headOf.service }).waitFor();
  expect(await stranger.page.getByRole('radio', { checked: true }).count()).toBe(0);
  await stranger.close();
  await close();
});

test('when the session ends while she types, the page leads to the log-in by itself and all that was typed is there afterwards', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: [/^401 (PUT|POST) \/api\/portal\//] });
  await toDetails(page);
  await describe(page, { subject: 'Typed before the end', plain: 'Before the end, ', bold: 'and after' });
  await endSessionsOf(person.email);
  await page.waitForURL('**/login*');
  await logIn(page, person);
  await page.waitForURL(`**${form}*`);
  await page.goto(`${form}?step=details`);
  await expect.poll(() => subjectIn(page)).toBe('Typed before the end');
  await expect.poll(() => description(page).locator('strong').allInnerTexts()).toEqual(['and after']);
  await close();
});

test('when the session ends and the page has no line to hear of it, she logs in and finds everything as it was', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: [/^401 (PUT|POST) \/api\/portal\//] });
  await page.routeWebSocket(/\/realtime\//, (socket) => socket.close({ code: 1013 }));
  // A page that asks for itself anew hears of it, too.
  await page.route(`**${form}*`, (route) =>
    Object.keys(ofRenewal).some((name) => route.request().headers()[name]) ? route.abort() : route.fallback(),
  );
  await toDetails(page);
  await describe(page, { subject: 'Before', plain: 'Before the end, ', bold: 'and after' });
  await endSessionsOf(person.email);
  await page.getByLabel('Subject').fill('After the session had ended');
  await page.getByRole('radio', { name: /Urgent/ }).check();
  await onward(page);
  const dialog = page.getByRole('dialog', { name: 'You were signed out' });
  await dialog.waitFor();
  await dialog.getByRole('link', { name: 'Log in' }).click();
  await page.waitForURL('**/login*');
  await logIn(page, person);
  await at(page, 'contact');
  await page.goBack();
  await page.goto(`${form}?step=details`);
  await expect.poll(() => subjectIn(page)).toBe('After the session had ended');
  await expect.poll(() => description(page).locator('strong').allInnerTexts()).toEqual(['and after']);
  expect(await description(page).innerText()).toContain('Before the end, and after');
  expect(await page.getByRole('radio', { name: /Urgent/ }).isChecked()).toBe(true);
  await close();
});

test('a double click on Pay books once and opens one check-out', async () => {
  const { page, close } = await aCustomer();
  await toDetails(page);
  await describe(page, { subject: 'Pressed twice', plain: 'Twice is ', bold: 'once' });
  await onward(page);
  await onward(page);
  await at(page, 'payment');
  await page.getByRole('button', { name: /^Pay / }).filter({ visible: true }).first().dblclick();
  await page.frameLocator('iframe').getByRole('tab', { name: 'UPI' }).waitFor();
  expect(await page.locator('iframe').count()).toBe(1);
  const { counts, tickets } = await view<TicketListView>(page, 'tickets');
  expect(counts.all).toBe(1);
  expect(tickets[0]?.subject).toBe('Pressed twice');
  await page.goto(form);
  await at(page, 'service');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await close();
});

const focusedName = (page: Page) =>
  page.evaluate(
    () => (document.activeElement as HTMLInputElement | null)?.name ?? document.activeElement?.id,
  );
/** The problem that belongs to a control, by the wiring a screen reader follows. */
const problemOf = (page: Page, id: string) => page.locator(`#${id.replace('.', '\\.')}-error`).innerText();

test('what is missing is said at its field, the first one has the focus, and nothing that was typed goes', async () => {
  const { page, close } = await aCustomer(desktop);
  await page.goto(form);
  await page.getByRole('heading', { name: headOf.service }).waitFor();
  await onward(page);
  await expect.poll(() => focusedName(page)).toBe('tier');
  expect(await problemOf(page, 'tier')).toContain('Choose a service level.');
  await page.getByRole('radio', { name: /Quick fix/ }).check();
  await onward(page);
  await at(page, 'details');

  await page.getByLabel('Subject').fill('Slow');
  await onward(page);
  await expect.poll(() => focusedName(page)).toBe('category');
  await page.getByText('3 details need another look').waitFor();
  expect(await problemOf(page, 'category')).toContain('Choose what it is about.');
  expect(await problemOf(page, 'subject')).toContain('at least 5 characters');
  expect(await problemOf(page, 'description')).not.toBe('');
  expect(await subjectIn(page)).toBe('Slow');
  await page.getByLabel('What is it about?').selectOption({ label: 'Something else' });
  await page.getByLabel('Subject').fill('Slow, very');
  await expect.poll(() => page.locator('#subject-error').count()).toBe(0);
  await description(page).click();
  await page.keyboard.type('It takes minutes.');
  await onward(page);
  await expect.poll(() => focusedName(page)).toBe('categoryOther');
  await page.getByLabel('In a few words').fill('The scanner');
  await onward(page);
  await at(page, 'contact');

  await page.getByLabel('Mobile number').fill('12');
  await page.getByLabel('E-mail', { exact: true }).first().fill('nobody');
  await onward(page);
  await expect.poll(() => focusedName(page)).toBe('contact.phone');
  expect(await problemOf(page, 'contact.email')).not.toBe('');
  expect(await page.locator('[name="contact.phone"]').inputValue()).toBe('12');
  await page.locator('[name="contact.phone"]').fill('98450 12345');
  await page.locator('[name="contact.email"]').fill('meera@example.in');
  await onward(page);
  await at(page, 'payment');
  expect(await page.getByRole('main').innerText()).toContain('The scanner');
  await close();
});

const png = screenshot.buffer;
const hostile = [
  { given: '<img src=x onerror=1>.png', kept: '_img src=x onerror=1_.png' },
  { given: 'ಪರದೆಯ ಚಿತ್ರ.png', kept: 'ಪರದೆಯ ಚಿತ್ರ.png' },
  { given: `${'a'.repeat(200)}.png`, kept: `${'a'.repeat(116)}.png` },
  { given: `${'b'.repeat(76)}.png`, kept: `${'b'.repeat(76)}.png` },
  { given: `${'ಪರದೆಯಚಿತ್ರ'.repeat(4).slice(0, 31)}.png`, kept: `${'ಪರದೆಯಚಿತ್ರ'.repeat(4).slice(0, 31)}.png` },
];

test('files: what cannot be taken is refused in words, and hostile names are only names', async () => {
  const { page, close } = await aCustomer(phone, {
    expected: [/^415 POST \/api\/portal\/uploads\/[\w-]+\/finish$/],
  });
  await toDetails(page);
  const add = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

  await add('tool.exe', 'application/x-msdownload', Buffer.from('MZ..'));
  await row('tool.exe').getByText('This kind of file cannot be added.').waitFor();
  await add('scan.pdf', 'application/pdf', Buffer.alloc(10 * 1024 * 1024 + 1, 1));
  await row('scan.pdf').getByText('Too large: a file may have up to 10 MB.').waitFor();
  await add('drawing.svg', 'image/svg+xml', script);
  await row('drawing.svg').getByText('This kind of file cannot be added.').waitFor();
  await add('drawing.png', 'image/png', script);
  await row('drawing.png').getByText('This kind of file cannot be added.').waitFor();
  await add('nothing.txt', 'text/plain', Buffer.alloc(0));
  await row('nothing.txt').getByText('This file is empty.').waitFor();
  for (const name of ['tool.exe', 'scan.pdf', 'drawing.svg', 'drawing.png', 'nothing.txt']) {
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await expect.poll(() => row(name).count()).toBe(0);
  }

  for (const { given, kept } of hostile) {
    await add(given, 'image/png', png);
    await row(kept).getByText('Added', { exact: true }).waitFor();
    await expectNoSidewaysScroll(page);
  }
  await describe(page, { subject: 'Files with names', plain: 'Please have ', bold: 'a look' });
  await onward(page);
  await onward(page);
  await at(page, 'payment');
  await expectNoSidewaysScroll(page);
  await openCheckout(page);
  const { tickets } = await view<TicketListView>(page, 'tickets');
  await page.goto(`/customer/tickets/${tickets[0]?.number}`);
  const files = page.getByRole('list', { name: 'Files' }).getByRole('link');
  const shown = await files.locator('bdi').allInnerTexts();
  expect(shown.sort()).toEqual(hostile.map(({ kept }) => kept).sort());
  await expectNoSidewaysScroll(page);
  for (const link of await files.all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; /);
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  }
  await close();
});
