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
  // What may help appears above while she types: a press just then hits what was there before.
  const high = page.getByRole('radio', { name: /High/ });
  const pressed = async () => {
    await high.click();
    return high.isChecked();
  };
  await expect.poll(pressed).toBe(true);
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
export async function onward(page: Page): Promise<void> {
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

export async function payByCard(frame: FrameLocator, number: string): Promise<void> {
  await frame.getByRole('tab', { name: 'Card' }).click();
  await frame.getByLabel('Card number').fill(number);
  await frame.getByLabel('Valid until (MM/YY)').fill('12/40');
  await frame.getByLabel('CVV').fill('123');
  await frame.getByLabel('Name on card').fill('Meera Iyer');
  await frame.getByRole('button', { name: /^Pay ₹/ }).click();
}

/** The code that the bank of a good card asks for. */
export async function giveCode(frame: FrameLocator): Promise<void> {
  await frame.getByLabel('Code from the bank').fill('1234');
  await frame.getByRole('button', { name: /^Pay ₹/ }).click();
}

/** Goes to the page of a bank or a wallet, where the payer says how it ends. */
export async function goToBank(frame: FrameLocator, way: 'Bank' | 'Wallet', name: string): Promise<void> {
  await frame.getByRole('tab', { name: way }).click();
  await frame.getByRole('radio', { name }).check();
  await frame.getByRole('button', { name: /^Go to the / }).click();
  await frame.getByRole('heading', { name: 'The bank’s page' }).waitFor();
}
