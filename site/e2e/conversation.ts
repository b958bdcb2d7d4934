import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { portal, untilAwake } from './browser.ts';

/** The page of a ticket, as one who talks there sees it. */
export const conversation = (page: Page) => ({
  /** What each message says, oldest first; those on their way too. */
  texts: () => page.locator('#conversation ol > li .prose').allInnerTexts(),
  message: (text: string | RegExp) => page.locator('#conversation ol > li').filter({ hasText: text }),
  box: () => page.locator('#reply-body'),
  /** What stands in the box, be it plain or an editor. */
  typed: () =>
    page
      .locator('#reply-body')
      .evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText)),
  send: () => page.locator('#reply').getByRole('button', { name: 'Send' }).click(),
});

/** Where a ticket's page says how it stands. */
export const head = (page: Page) => page.locator('[data-live=head]');

/** Marks a page, to tell later whether it was loaded anew. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { here: true }));
}

export const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'here' in window);

/** Opens a ticket's page and waits until it is awake and its socket follows the ticket. */
export async function openTicket(page: Page, number: string): Promise<void> {
  const listening = untilFollowed(page, number);
  await page.goto(`/customer/tickets/${number}`);
  await listening;
  await untilAwake(page);
}

/** Until the server has said that it tells this page of the ticket. */
export function untilFollowed(page: Page, number: string): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes(`"followed"`) && String(payload).includes(number)) resolve();
      });
    });
  });
}

/** Chooses what is drawn by its label, as a finger does: the field itself is out of sight. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await page.locator('label').filter({ has: radio }).click();
  expect(await radio.isChecked()).toBe(true);
}

/** Writes into the box without sending, once it has become an editor. */
export async function write(page: Page, text: string): Promise<void> {
  await conversation(page).box().click();
  await page.locator('#reply-body[contenteditable=true]').waitFor();
  await page.keyboard.type(text);
}

/** Everything that reached the browser: answers and what came over sockets. */
export function everythingReceived(page: Page): { text: () => string } {
  const parts: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (!response.url().startsWith(portal.url) || !/json|html|text/.test(type)) return;
    parts.push(await response.text().catch(() => ''));
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => parts.push(String(payload)));
  });
  return { text: () => parts.join('\n') };
}

/** Milliseconds until something is there. */
export async function untilShown(locator: Locator, since: number): Promise<number> {
  await locator.first().waitFor({ timeout: 10_000 });
  return Math.round(performance.now() - since);
}
