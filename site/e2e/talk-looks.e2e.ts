import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { conversation, openTicket, write } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { aTechnician } from './desk.ts';

/**
 * Bytes of script that the page has fetched so far, as they are with gzip; without what renews parts of it, which comes
 * when something happens.
 */
function scriptsOf(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/^(?!.*live-regions).*\.js$/.test(new URL(response.url()).pathname))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const longWord = 'Pneumonoultramicroscopicsilicovolcanoconiosis';
const kannada = 'ನಿಮ್ಮ ಗಣಕಯಂತ್ರವನ್ನು ಮರುಪ್ರಾರಂಭಿಸಿ ಮತ್ತು ನಮಗೆ ತಿಳಿಸಿ.';

test.each([
  ['phone, light', { ...phone, colorScheme: 'light' as const }],
  ['small phone, dark', { ...phone, viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const }],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' as const }],
])('long words, other scripts and two hundred messages fit: %s', async (_name, options) => {
  const { page, person, close } = await aCustomer(options, {
    change: { name: 'Venkatanarasimharajuvaripeta ಮೀನಾಕ್ಷಿ Subrahmanyam' },
  });
  const { number } = await bookAndPay(page, person, { subject: `${longWord} ಗಣಕಯಂತ್ರದ_ಅತಿ_ಉದ್ದದ_ವಿಷಯ` });
  const desk = await aTechnician();
  await desk.begin(number);
  const { id } = await desk.reply(
    number,
    `${longWord}${longWord}\n\n${kannada} https://example.com/${'x'.repeat(90)}`,
  );
  await sql(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_staff_id, internal, body, body_text, key, created_at, updated_at)
     select uuidv7(), ticket_id, account_id, author_kind, author_staff_id, false, body, body_text, gen_random_uuid()::text,
       created_at - interval '2 days' + n * interval '1 minute', now() from ticket_messages, generate_series(1, 230) n where id = $1`,
    [id],
  );
  const scripts = scriptsOf(page);
  await openTicket(page, number);
  await page.waitForLoadState('networkidle');
  expect(await scripts()).toBeLessThanOrEqual(95_000);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const texts = conversation(page).texts;
  expect((await texts()).length).toBe(40);
  const html = await (await page.request.get(`/customer/tickets/${number}`)).body();
  expect(gzipSync(html).length).toBeLessThanOrEqual(30_000);

  await page.getByRole('link', { name: 'Show earlier messages' }).click();
  await expect.poll(async () => (await texts()).length).toBe(232);
  expect(await page.getByRole('link', { name: 'Show earlier messages' }).count()).toBe(0);
  await write(page, `${kannada} ${longWord}`);
  await conversation(page).send();
  await conversation(page).message(kannada).last().getByText('Sent', { exact: true }).waitFor();
  await expectNoSidewaysScroll(page);
  expect(await scripts()).toBeLessThanOrEqual(220_000);
  await close();
});
