import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, bookAndPay, call, view } from './customers.ts';
import { sql } from './database.ts';
import { aTechnician } from './desk.ts';
import { button, message, openBy, row, showQueue } from './desk-page.ts';
import { staff } from './staff.ts';

test('a macro is found by some letters, says what it does, and is run by keys alone', async () => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person);
  const desk = await aTechnician();
  const { id } = await desk.ticket(number);
  const { page, close } = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  await openBy(page, () => page.goto(`/admin/collections/tickets/${id}`));
  await page.locator('h1').click();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Macros' });
  await dialog.getByText('3 macros').waitFor();
  await page.keyboard.type('nobody phone');
  await dialog.getByText('1 macro').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(`I have just tried to call you about ${number}.`).nth(0).waitFor();
  await expectAccessible(page, '.desk-ready');
  await page.keyboard.press('Enter');
  await page.getByText('“Nobody picked up the phone” is done.').waitFor();
  await message(page, 'Called, nobody picked up.').waitFor();
  await message(page, 'I have just tried to call you').waitFor();
  expect(await desk.ticket(number)).toMatchObject({
    status: 'waiting_for_customer',
    assignee: { name: 'Bala Kumar' },
  });
  await close();
  await customer.close();
});

test('twenty tickets are cleared on a phone in one go, and no form of a collection is opened for it', async () => {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: 'One of twenty' });
  const columns =
    'account_id, customer_id, service_id, kind, tier_key, tier_name, price, category, description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time, subject, status, urgency, paid_at, last_word_by, last_word_at, expected_at, created_at, updated_at';
  await sql(
    `insert into tickets (id, booking_key, number, ${columns}) select uuidv7(), uuidv7(), 'RT2002-' || n, ${columns} from tickets, generate_series(2001, 2019) n where number = $1`,
    [number],
  );
  await customer.close();
  const { page, close } = await staff('technician', [], { ...phone, colorScheme: 'light' });
  const opened: string[] = [];
  page.on('framenavigated', (frame) => opened.push(new URL(frame.url()).pathname));
  await page.goto('/admin?queue=unassigned&q=one+of+twenty');
  const rows = page.locator('[data-desk-row]');
  await expect.poll(() => rows.count()).toBe(20);
  const all = page.getByText('Choose all of this page');
  await expect.poll(async () => (await all.boundingBox())?.height ?? 0).toBeGreaterThan(10);
  await all.click();
  const many = page.getByRole('region', { name: '20 tickets chosen' });
  await many.getByRole('combobox').selectOption({ label: 'Nobody picked up the phone' });
  await expectAccessible(page, '.desk-queues');
  await expectNoSidewaysScroll(page);
  // A colleague is at one of them meanwhile.
  await sql(`update tickets set revision = revision + 1 where number = 'RT2002-2007'`);
  await button(page, 'Run on 20 tickets').click();
  await page.getByText('Done for 19 of 20.').waitFor({ timeout: 60_000 });
  await page.getByText(/^RT2002-2007: /).waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await button(page, 'Run on 1 ticket').click();
  await page.getByText('Done for 1 of 1.').waitFor();
  await expect.poll(() => rows.count()).toBe(0);
  const cleared = await sql<{ n: number }>(
    `select count(*)::int as n from tickets t where t.subject = 'One of twenty' and t.status = 'waiting_for_customer' and t.assignee_id is not null
       and (select count(*) from ticket_messages m where m.ticket_id = t.id and m.author_kind = 'staff' and not m.internal) = 1`,
  );
  expect(cleared).toEqual([{ n: 20 }]);
  expect(new Set(opened)).toEqual(new Set(['/admin']));
  await close();
});

test('several tickets of a queue are cleared on a phone, and what was refused is said of each', async () => {
  const customer = await aCustomer();
  const { number: one } = await bookAndPay(customer.page, customer.person);
  const { number: two } = await bookAndPay(customer.page, customer.person);
  // Solved, and written to once more: it waits for us, and cannot wait for its customer.
  const desk = await aTechnician();
  await desk.move(two, 'resolve', 'That was quick.');
  await call(customer.page, 'POST', `/api/portal/tickets/${two}/reply`, {
    key: crypto.randomUUID(),
    body: plainToRichText('Is it?'),
    attachments: [],
  });
  // The queue is as short as on a good day, and has both on its first page.
  await sql(`update tickets set last_word_by = 'staff' where number not in ($1, $2)`, [one, two]);
  const { page, close } = await staff('technician', [], { ...phone, colorScheme: 'light' });
  await page.goto('/admin?queue=waiting_for_us');
  await showQueue(page, /^Waiting for us/);
  for (const number of [one, two]) await row(page, number).getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: '2 tickets chosen' });
  await bar.getByRole('combobox').selectOption({ label: 'Nobody picked up the phone' });
  await expectAccessible(page, '.desk-queues');
  await expectNoSidewaysScroll(page);
  await button(page, 'Run on 2 tickets').click();
  await page.getByText('Done for 1 of 2.').waitFor();
  await page.getByText(new RegExp(`${two}: Nothing was done. Move the ticket`)).waitFor();
  await page.getByRole('region', { name: '1 ticket chosen' }).waitFor();
  expect(await desk.ticket(one)).toMatchObject({
    status: 'waiting_for_customer',
    assignee: { name: 'Bala Kumar' },
  });
  const { messages } = await view<TicketDetailsView>(customer.page, `tickets/${one}`);
  expect(messages.at(-1)?.html).toContain(`I have just tried to call you about ${one}`);
  await close();
  await customer.close();
});
