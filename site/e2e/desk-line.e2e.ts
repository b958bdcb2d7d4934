import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { screenshot } from './booking.ts';
import { aCustomer, bookAndPay, call, view } from './customers.ts';
import { sql } from './database.ts';
import { button, openBy } from './desk-page.ts';
import { staff } from './staff.ts';

/** A paid ticket, its customer, and a technician in the panel before it. */
async function aTicketAtTheDesk() {
  const customer = await aCustomer();
  const { number } = await bookAndPay(customer.page, customer.person, { subject: 'A printer without paper' });
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const desk = await staff('technician', [
    /^500 GET \/api\/desk\/tickets\//,
    /^409 POST \/api\/desk\/uploads/,
  ]);
  return { customer, number, desk, path: `/admin/collections/tickets/${found?.id}` };
}

test('a reading mark that did not arrive is told again; a refresh that failed is said and can be tried again', async () => {
  const { customer, number, desk, path } = await aTicketAtTheDesk();
  const { page } = desk;
  let lost = 0;
  await page.route('**/api/desk/tickets/*/read', (route) => {
    lost += 1;
    return route.abort();
  });
  await openBy(page, () => page.goto(path));
  await expect.poll(() => lost).toBeGreaterThan(0);
  const seen = async () =>
    (await view<TicketDetailsView>(customer.page, `tickets/${number}`)).readState.staff;
  expect(await seen()).toBeNull();
  await page.unroute('**/api/desk/tickets/*/read');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(seen).not.toBeNull();

  const whole = /\/api\/desk\/tickets\/[0-9a-f-]{36}$/;
  await page.route(whole, (route) => route.fulfill({ status: 500, json: {} }));
  const wish = { key: crypto.randomUUID(), what: 'The scanner too, please', why: '' };
  await call(customer.page, 'POST', `/api/portal/tickets/${number}/modification`, wish);
  await page.getByText('could not be brought up to date').waitFor();
  await page.unroute(whole);
  await button(page, 'Try again').click();
  await page.getByText('The scanner too, please').waitFor();
  expect(await page.getByText('could not be brought up to date').count()).toBe(0);
  await desk.close();
  await customer.close();
});

test('a file that staff stop or remove is gone at the server; too many are said at once', async () => {
  const { customer, desk, path } = await aTicketAtTheDesk();
  const { page } = desk;
  await openBy(page, () => page.goto(path));
  const waiting = async () =>
    (
      await sql<{ n: number }>(
        'select count(*)::int as n from attachments where uploaded_by_staff_id is not null and message_id is null',
      )
    )[0]?.n;
  const before = await waiting();
  const choose = (name: string) => page.locator('input[type=file]').setInputFiles({ ...screenshot, name });
  await choose('one.png');
  await page.locator('.desk-files small').getByText('kB').waitFor();
  expect(await waiting()).toBe((before ?? 0) + 1);
  await page.locator('.desk-files').getByRole('button').click();
  await expect.poll(waiting).toBe(before);

  await page.route('**/api/desk/uploads', (route) =>
    route.fulfill({
      status: 409,
      json: { error: { code: 'conflict', message: 'There are 20 files waiting.', requestId: 'x' } },
    }),
  );
  await choose('two.png');
  await page.getByText('There are 20 files waiting.').waitFor({ timeout: 5_000 });
  await desk.close();
  await customer.close();
});
