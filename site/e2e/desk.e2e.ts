import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { screenshot } from './booking.ts';
import { expectAccessible } from './browser.ts';
import { aCustomer, book, bookAndPay, call, view } from './customers.ts';
import { sql } from './database.ts';
import { box, button, message, openBy, row, showQueue, tab } from './desk-page.ts';
import { staff } from './staff.ts';

const tag = () => Math.random().toString(36).slice(2, 8);
/** A paid ticket that nobody has taken, and its customer. */
async function paidTicket(subject = `Laptop ${tag()}`) {
  const customer = await aCustomer();
  const { number, invoice } = await bookAndPay(customer.page, customer.person, { subject });
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const id = found?.id ?? '';
  return {
    ...customer,
    number,
    invoice,
    path: `/admin/collections/tickets/${id}`,
    seen: () => view<TicketDetailsView>(customer.page, `tickets/${number}`),
    say: (text: string) =>
      call(customer.page, 'POST', `/api/portal/tickets/${number}/reply`, {
        key: crypto.randomUUID(),
        body: plainToRichText(text),
        attachments: [],
      }),
  };
}

const open = (page: Page, path: string) => openBy(page, () => page.goto(path));
const words = (text: string) => text.replaceAll(/<[^>]+>/g, '');

test('a technician finds a paid ticket, takes it, works on it, answers, notes and resolves; the customer never reads the note', async () => {
  const ticket = await paidTicket();
  const { number } = ticket;
  const { page, close } = await staff('technician');
  await showQueue(page, /^Unassigned/);
  await button(page, `Take ${number}`).click();
  await page.getByText(`${number} is yours now.`).waitFor();
  await showQueue(page, /^Mine/);
  await row(page, number).getByRole('link').click();
  await page.waitForURL('**/admin/collections/tickets/*');
  await agreeToSession(sql, number);
  await button(page, 'Start work').click();
  await page.getByText('Being worked on', { exact: true }).waitFor();

  await box(page).click();
  await page.keyboard.type('I have found ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('three programs');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' that start with it.');
  await page.locator('input[type=file]').setInputFiles(screenshot);
  await page.locator('.desk-files small').getByText('kB').waitFor();
  // Choosing a file has taken the focus out of the text.
  await box(page).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your reply is sent.').waitFor();
  const reply = message(page, 'three programs');
  expect(await reply.locator('strong').last().innerText()).toBe('three programs');
  await reply.getByRole('link', { name: /screenshot/ }).waitFor();
  expect((await box(page).innerText()).trim()).toBe('');

  await tab(page, /^Internal note/).click();
  await box(page, 'Your note').click();
  await page.keyboard.type('Between us: the fan is broken.');
  await button(page, 'Keep note').click();
  await message(page, 'Between us').getByText('Only staff see this').waitFor();
  await expectAccessible(page);

  await tab(page, /^Reply to customer/).click();
  await button(page, 'Send and resolve').click();
  await page.getByText('Say in a few words what was done.').waitFor();
  await box(page).click();
  await page.keyboard.type('It starts in a minute now.');
  await button(page, 'Send and resolve').click();
  await page.getByText('Resolved, customer to confirm', { exact: true }).waitFor();

  const { status, technician, messages } = await ticket.seen();
  expect([status, technician]).toEqual(['resolved', 'Bala Kumar']);
  expect(messages.map(({ html }) => words(html))).toEqual([
    'Ten minutes to start, every morning.',
    'I have found three programs that start with it.',
    'It starts in a minute now.',
  ]);
  expect(messages[1]?.html).toContain('<strong>three programs</strong>');
  expect(messages[1]?.attachments).toHaveLength(1);
  await close();
  await ticket.close();
});

test('whoever decides by an older state is shown who changed what, keeps her words, and decides anew', async () => {
  const ticket = await paidTicket();
  const bala = await staff('technician');
  const ravi = await staff('technician2', [/^409 POST \/api\/desk\/tickets\//]);
  await open(ravi.page, ticket.path);
  await box(ravi.page).click();
  await ravi.page.keyboard.type('All is well again.');
  await open(bala.page, ticket.path);
  await bala.page.getByText('Ravi Shetty is looking at this too').waitFor();
  await button(bala.page, 'Take').click();
  await bala.page.getByText('You have this ticket now.').waitFor();

  await button(ravi.page, 'Send and resolve').click();
  const notice = ravi.page.getByRole('alert').filter({ hasText: 'Bala Kumar changed this ticket at' });
  const assignee = notice.getByRole('row', { name: /^Assignee/ });
  await assignee.waitFor();
  expect(await assignee.getByRole('cell').allInnerTexts()).toEqual(['Nobody', 'Bala Kumar']);
  await notice.getByText('to send your words and resolve it').waitFor();
  expect(await box(ravi.page).innerText()).toBe('All is well again.');
  expect((await ticket.seen()).status).toBe('open');
  await expectAccessible(ravi.page);

  await button(ravi.page, 'Do it anyway').click();
  await ravi.page.getByText('Resolved, customer to confirm', { exact: true }).waitFor();
  const { status, technician, messages } = await ticket.seen();
  expect([status, technician, messages.length]).toEqual(['resolved', 'Bala Kumar', 2]);
  await bala.page.getByText('Resolved, customer to confirm', { exact: true }).waitFor();
  for (const person of [bala, ravi, ticket]) await person.close();
});

test('whoever writes is seen by colleagues; what they change meanwhile is said before she sends; leaving it keeps her words', async () => {
  const ticket = await paidTicket();
  const bala = await staff('technician');
  const ravi = await staff('technician2', [/^409 POST /]);
  for (const { page } of [bala, ravi]) await open(page, ticket.path);
  await agreeToSession(sql, ticket.number);
  await box(ravi.page).click();
  await ravi.page.keyboard.type('Which version is it?');
  await bala.page.getByText('Ravi Shetty is replying …').waitFor({ timeout: 4_000 });
  expect(await ravi.page.getByText(/is replying/).count()).toBe(0);
  await button(bala.page, 'Start work').click();
  await ravi.page.getByText('This ticket changed while you were writing').waitFor();
  await button(ravi.page, 'Send and wait for customer').click();
  await button(ravi.page, 'Leave it as it is').click();
  expect(await box(ravi.page).innerText()).toBe('Which version is it?');
  expect((await ticket.seen()).status).toBe('in_progress');
  await button(ravi.page, 'Send and wait for customer').click();
  await ravi.page.getByText('Waiting for the customer', { exact: true }).waitFor();
  await bala.page.getByText('Waiting for the customer', { exact: true }).waitFor();
  await bala.page.getByLabel('Urgency').selectOption('urgent');
  await bala.page.getByText('The urgency is “Urgent” now.').waitFor();
  await ravi.page.locator('.desk-urgency-urgent').waitFor();
  for (const person of [bala, ravi, ticket]) await person.close();
});

test('what the customer writes is there within two seconds, in the thread and in the queue; both see who types', async () => {
  const ticket = await paidTicket();
  const desk = await staff('technician');
  const list = await desk.tab();
  await list.goto('/admin?queue=unassigned');
  await row(list, ticket.number).waitFor();
  await open(desk.page, ticket.path);
  await ticket.page.goto(`/customer/tickets/${ticket.number}`);
  await ticket.page.getByRole('textbox', { name: /message/i }).click();
  await ticket.page.locator('#reply-body[contenteditable=true]').waitFor();
  await ticket.page.keyboard.type('It says that the disk is full');
  await desk.page.getByText('Meera Iyer is typing').waitFor();
  const sent = performance.now();
  expect((await ticket.say('It says that the disk is full')).ok()).toBe(true);
  await message(desk.page, 'the disk is full').waitFor();
  expect(performance.now() - sent).toBeLessThan(2_000);
  await box(desk.page).click();
  await desk.page.keyboard.type('I see.');
  await ticket.page.getByText('Bala Kumar is typing').waitFor();
  await button(desk.page, 'Send').click();
  await desk.page.getByText('Seen by the customer').waitFor();
  await button(desk.page, 'Take').click();
  await list.bringToFront();
  await expect.poll(() => row(list, ticket.number).count()).toBe(0);
  await desk.close();
  await ticket.close();
});

test('accounts sees what was booked and paid with the way into the books, and nothing to write with', async () => {
  const ticket = await paidTicket();
  const { page, close } = await staff('accounts');
  await page.getByRole('heading', { name: 'Newest tickets' }).waitFor();
  await page.goto(ticket.path);
  await page.getByText('What was said here is for technicians.').waitFor();
  for (const role of ['textbox', 'combobox'] as const)
    expect(await page.locator('.desk-ticket').getByRole(role).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^(Take|Start work|Send)/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Open the payment' }).waitFor();
  await page.getByRole('link', { name: `Invoice ${ticket.invoice}` }).click();
  await page.waitForURL('**/admin/collections/invoices/*');
  await close();
  await ticket.close();
});

test('how urgent it is is decided anew when a colleague has changed the ticket meanwhile', async () => {
  const ticket = await paidTicket();
  const bala = await staff('technician');
  const ravi = await staff('technician2', [/^409 POST \/api\/desk\/tickets\//]);
  await open(ravi.page, ticket.path);
  await open(bala.page, ticket.path);
  await bala.page.getByText('Ravi Shetty is looking at this too').waitFor();
  // His choice is on its way while she takes it.
  const { promise: taken, resolve: isTaken } = Promise.withResolvers<void>();
  await ravi.page.route('**/urgency', async (route) => {
    await taken;
    await route.continue();
  });
  await ravi.page.getByLabel('Urgency').selectOption('urgent');
  await button(bala.page, 'Take').click();
  await bala.page.getByText('You have this ticket now.').waitFor();
  isTaken();
  const notice = ravi.page.getByRole('alert').filter({ hasText: 'Bala Kumar changed this ticket at' });
  await notice.waitFor();
  await expectAccessible(ravi.page);
  expect(await ravi.page.locator('.desk-urgency-urgent').count()).toBe(0);
  await button(ravi.page, 'Do it anyway').click();
  await ravi.page.getByText('The urgency is “Urgent” now.').waitFor();
  await bala.page.locator('.desk-urgency-urgent').waitFor();
  for (const person of [bala, ravi, ticket]) await person.close();
});

test('a technician cancels what nobody paid, in words that the customer reads; asked once more before', async () => {
  const customer = await aCustomer();
  const number = await book(customer.page, customer.person);
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const { page, close } = await staff('technician');
  await open(page, `/admin/collections/tickets/${found?.id}`);
  await button(page, 'Cancel this request …').click();
  await button(page, 'Not now').click();
  await button(page, 'Cancel this request …').click();
  await page.getByLabel('Why', { exact: true }).fill('Booked twice, as you said on the phone');
  await expectAccessible(page);
  await button(page, 'Yes, cancel it').click();
  await page.locator('.desk-head').getByText('Cancelled', { exact: true }).waitFor();
  expect(await button(page, 'Cancel this request …').count()).toBe(0);
  expect(await view<TicketDetailsView>(customer.page, `tickets/${number}`)).toMatchObject({
    status: 'cancelled',
    cancelled: { by: 'staff', words: 'Booked twice, as you said on the phone' },
  });
  await close();
  await customer.close();
});
