import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, book } from './customers.ts';

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
