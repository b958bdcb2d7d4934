import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screenshot } from './booking.ts';
import { desktop } from './browser.ts';
import { conversation, openTicket, write } from './conversation.ts';
import { aCustomer, book } from './customers.ts';

/** A browser that could not fetch a part says so in its console. */
const failedParts = [
  /Failed to fetch dynamically imported module/,
  /net::ERR_FAILED/,
  /editor\.|composer-files\./,
];

/** What this person has not sent, as her browser keeps it. */
const kept = (page: Page) =>
  page.evaluate(
    () => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('qtp-writing:'))[0],
  );

async function untilKept(page: Page, text: string): Promise<[string, string]> {
  await expect.poll(async () => (await kept(page))?.[1] ?? '').toContain(text);
  return (await kept(page)) as [string, string];
}

test('formatted words whose editor cannot be had are never called nothing: their words are sent', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: failedParts });
  const number = await book(page, person);
  await openTicket(page, number);
  await write(page, 'Still ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('slow');
  await untilKept(page, 'slow');

  await page.route(/\/_astro\/editor\./, (route) => route.abort());
  await openTicket(page, number);
  const talk = conversation(page);
  await expect.poll(talk.typed).toBe('Still slow');
  await expect.poll(() => talk.box().getAttribute('readonly')).toBeNull();
  await talk.send();
  await talk.message('Still slow').getByText('Sent', { exact: true }).waitFor();
  expect(await page.getByText('Please write something.').count()).toBe(0);
  await close();
});

test('files wait for a part that could not be fetched, and go once the line is back', async () => {
  const { page, person, close } = await aCustomer(desktop, { expected: failedParts });
  const number = await book(page, person);
  await page.route(/\/_astro\/composer-files\./, (route) => route.abort());
  await openTicket(page, number);
  await page.locator('#reply input[type=file]').setInputFiles(screenshot);
  await page.getByText('Files cannot be added right now. Please try again.').waitFor();
  await page.unroute(/\/_astro\/composer-files\./);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.locator('#reply').getByText('Added', { exact: true }).waitFor();
  await close();
});

test('what somebody else wrote into the storage is neither drawn nor sent; what she wrote goes on its way', async () => {
  // What goes through a service worker is not held up by the route below.
  const { page, person, problems, close } = await aCustomer({ ...desktop, serviceWorkers: 'block' });
  const number = await book(page, person);
  await openTicket(page, number);
  const talk = conversation(page);
  await page.route('**/reply', (route) => route.abort());
  await write(page, 'Mine, on its way');
  await talk.send();
  const [key, copy] = await untilKept(page, 'Mine, on its way');
  const parsed = JSON.parse(copy) as { writing: { outgoing: Record<string, unknown>[] } };
  const [mine = {}] = parsed.writing.outgoing;
  const evil = '<img src=x onerror="document.title=1">';
  parsed.writing.outgoing = [
    { ...mine, html: evil },
    {
      ...mine,
      key: crypto.randomUUID(),
      html: evil,
      body: { root: { type: 'root', children: [{ type: 'iframe' }] } },
    },
  ];
  await page.goto('about:blank');
  await page.unroute('**/reply');
  await page.goto('/customer/dashboard');
  await page.evaluate(
    ([name, text]) => {
      sessionStorage.clear();
      localStorage.setItem(name, text);
    },
    [key, JSON.stringify(parsed)] as const,
  );
  await openTicket(page, number);
  await talk.message('Mine, on its way').getByText('Sent', { exact: true }).waitFor();
  expect(await page.locator('#conversation img').count()).toBe(0);
  expect(await talk.texts()).toEqual([expect.any(String), 'Mine, on its way']);
  expect(problems.filter((problem) => !/reply/.test(problem))).toEqual([]);
  problems.length = 0;
  await close();
});
