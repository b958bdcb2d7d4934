import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, book } from './customers.ts';
import { sql } from './database.ts';

test('a mistyped word finds what was meant and says so; what is found can be taken home as a file', async () => {
  const { page, person, close } = await aCustomer({ ...phone, acceptDownloads: true });
  const number = await book(page, person, { subject: '=2+3 the scanner makes stripes' });
  await book(page, person, { subject: 'Keyboard is wet' });
  await page.goto('/customer/tickets?q=scaner');
  await page.getByText('Nothing was found for “scaner”. This is what was found for “scanner”.').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByText(number).first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-\d\d\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const [, line, end] = Buffer.concat(chunks).toString('utf8').split('\r\n');
  expect(line).toContain(number);
  expect(line).toContain(",'=2+3 the scanner makes stripes,");
  expect(end).toBe('');
  await close();
});

test('what very many tickets hold is shown from its newest end, and the page says so', async () => {
  const { page, person, close } = await aCustomer(phone);
  const number = await book(page, person, { subject: 'Gramophone number one' });
  const columns =
    'account_id, customer_id, service_id, kind, tier_key, tier_name, price, category, description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time, subject, status, urgency, created_at, updated_at';
  await sql(
    `insert into tickets (id, booking_key, number, ${columns}) select uuidv7(), uuidv7(), 'RT2002-' || n, ${columns} from tickets, generate_series(3001, 3110) n where number = $1`,
    [number],
  );
  await page.goto('/customer/tickets?q=gramophone');
  await page.getByText('More than 100 tickets').waitFor();
  await page.getByText('only the newest of them are shown').waitFor();
  await page.getByRole('link', { name: /^All\s*100\+/ }).waitFor();
  // None that was counted does not mean none.
  expect((await page.getByRole('link', { name: /^Cancelled/ }).innerText()).trim()).toBe('Cancelled');
  await expectNoSidewaysScroll(page);
  await sql(`delete from tickets where number like 'RT2002-3%'`);
  await close();
});
