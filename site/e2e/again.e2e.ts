import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { onward } from './booking.ts';
import { desktop, phone, untilAwake } from './browser.ts';
import { aCustomer, call } from './customers.ts';
import type { Person } from './people.ts';

/** A ticket with choices of its own that was cancelled before it was paid. */
async function aCancelledTicket(page: Page, { name, email, phone: number }: Person): Promise<string> {
  const answer = await call(page, 'POST', '/api/portal/tickets', {
    bookingKey: randomUUID(),
    tier: 'standard',
    category: 'network',
    subject: 'No Wi-Fi in the kitchen',
    description: plainToRichText('It is fine in every other room.'),
    urgency: 'high',
    attachments: [],
    contact: { name, email, phone: number, method: 'whatsapp', time: 'evening' },
  });
  const ticket = ((await answer.json()) as { number: string }).number;
  const cancelled = { reason: 'booked_by_mistake', expectedRefund: 0 };
  expect((await call(page, 'POST', `/api/portal/tickets/${ticket}/cancel`, cancelled)).ok()).toBe(true);
  return ticket;
}

/** Goes through the form, where everything but what is wrong stands as it was chosen before. */
async function bookedAgain(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Book remote support' }).waitFor();
  await untilAwake(page);
  const chosen = (name: string | RegExp) => page.getByRole('radio', { name }).isChecked();
  expect(await chosen(/Standard/)).toBe(true);
  await page.reload();
  await untilAwake(page);
  expect(await chosen(/Standard/)).toBe(true);
  await onward(page);
  const about = page.getByLabel('What is it about?');
  expect(await about.inputValue()).toBe('network');
  expect(await chosen(/High/)).toBe(true);
  expect(await page.getByLabel('Subject').inputValue()).toBe('');
  await page.getByLabel('Subject').fill('No Wi-Fi in the hall now');
  await page.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type('The kitchen is fine.');
  await onward(page);
  expect([await chosen('WhatsApp'), await chosen(/Evening/)]).toEqual([true, true]);
  await onward(page);
  await page.getByRole('heading', { name: 'Check and pay' }).waitFor();
}

test.each([
  ['the ticket’s page', (number: string) => `/customer/tickets/${number}`, desktop],
  ['the list', () => '/customer/tickets', phone],
])('from %s a ticket is booked again with all that was chosen before', async (_from, path, device) => {
  const { page, person, problems, close } = await aCustomer(device);
  const number = await aCancelledTicket(page, person);
  await page.goto(path(number));
  const again = page.getByRole('main').getByRole('link', { name: /^Book again/ });
  await again.filter({ visible: true }).first().click();
  await bookedAgain(page);
  expect(problems).toEqual([]);
  await close();
});
