import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The desk's own page of a ticket in the panel, and the queues before it, as a technician sees them. */
export const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });
export const row = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });
export const box = (page: Page, name: 'Your reply' | 'Your note' = 'Your reply') =>
  page.getByRole('textbox', { name, exact: true });
export const message = (page: Page, text: string) => page.locator('.desk-message').filter({ hasText: text });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Shows a queue. On a phone the panel's menu may lie over the page for a moment as it wakes: who pressed just then presses again. */
export async function showQueue(page: Page, name: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await tab(page, name).click();
        return tab(page, name).getAttribute('aria-selected');
      },
      { timeout: 10_000 },
    )
    .toBe('true');
}

/** Writes into the reply or the note, where the text stands. */
export async function say(page: Page, text: string, name: 'Your reply' | 'Your note' = 'Your reply') {
  await box(page, name).click();
  await page.keyboard.type(text);
}

/** Does something that leads to a ticket's page and waits until that page hears of it. */
export async function openBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const followed = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"followed"')) resolve();
      });
    });
  });
  await act();
  await followed;
}
