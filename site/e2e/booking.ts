import { Buffer } from 'node:buffer';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A real picture, small: one red pixel. */
export const screenshot = {
  name: 'ಪರದೆ screenshot.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
};

export type Wishes = { subject: string; description: string; tier?: RegExp; withFile?: boolean };

/** Goes through the form up to the payment step. */
export async function fillBooking(page: Page, wishes: Wishes): Promise<void> {
  await page.goto('/customer/tickets/new');
  await page.getByRole('radio', { name: wishes.tier ?? /Quick fix/ }).check();
  await onward(page);
  await page.getByLabel('What is it about?').selectOption({ label: 'Slow computer' });
  await page.getByLabel('Subject').fill(wishes.subject);
  await page.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type(wishes.description);
  await page.getByRole('radio', { name: /High/ }).check();
  if (wishes.withFile) {
    await page.locator('input[type=file]').first().setInputFiles(screenshot);
    await expect.poll(() => page.getByText('Added', { exact: true }).count(), { timeout: 15_000 }).toBe(1);
  }
  await onward(page);
  await page.getByRole('radio', { name: 'WhatsApp' }).check();
  await page.getByRole('radio', { name: /Evening/ }).check();
  await onward(page);
  await page.getByRole('heading', { name: 'Check and pay' }).waitFor();
}

/** The button that leads to the next step, wherever the screen has it. */
async function onward(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Next|Go on to )/ })
    .filter({ visible: true })
    .first()
    .click();
}

export async function openCheckout(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: /^Pay / }).filter({ visible: true }).first().click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('tab', { name: 'UPI' }).waitFor();
  return frame;
}

export async function payByUpi(frame: FrameLocator, id = 'success@razorpay'): Promise<void> {
  await frame.getByRole('tab', { name: 'UPI' }).click();
  await frame.getByLabel('UPI id').fill(id);
  await frame.getByRole('button', { name: /^Pay ₹/ }).click();
}
