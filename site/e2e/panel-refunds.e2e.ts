import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PaymentListView } from '#collections/payments/view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { expectAccessible, expectNoSidewaysScroll, phone, portal } from './browser.ts';
import { aCustomer, bookAndPay, view } from './customers.ts';
import { staff } from './staff.ts';

const ours = '.desk-money-back';

/** Has the gateway do what it only does on a bad day. */
async function gateway(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${portal.gateway}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

/** Loads the page until its section says this; news of the gateway arrives in the background. */
async function untilSaid(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator(ours).first().innerText();
      },
      { timeout: 30_000, interval: 300 },
    )
    .toContain(words);
}

test('accounts give a part of a payment back, then cancel with the rest; each asks once more, and the customer sees it', async () => {
  const customer = await aCustomer();
  const paid = await bookAndPay(customer.page, customer.person);
  const { page, close } = await staff('accounts');
  await page.goto(`/admin/collections/payments/${paid.payment}`);
  const section = page.locator(ours);
  await section.getByText('Nothing of this payment went back.').waitFor();
  await expectAccessible(page, ours);

  await section.getByLabel('Amount in rupees').fill('a lot');
  await section.getByRole('button', { name: 'Give back …' }).click();
  await section.getByText('An amount in rupees, please').waitFor();
  await section.getByLabel('Amount in rupees').fill('500');
  await section.getByLabel('Why').fill('Came a day late');
  await section.getByLabel('Why').press('Enter');
  await section.getByText('₹500.00 goes back to the customer').waitFor();
  await expectAccessible(page, ours);
  await section.getByRole('button', { name: 'Not yet' }).click();
  await section.getByLabel('Amount in rupees').fill('99.50');
  await section.getByRole('button', { name: 'Give back …' }).click();
  await Promise.all([page.waitForEvent('load'), section.getByRole('button', { name: 'Yes, do it' }).click()]);
  await untilSaid(page, 'Done');
  const said = await section.innerText();
  for (const words of ['₹99.50', '₹399.50', 'Came a day late', 'Decided by staff', 'CN-'])
    expect(said).toContain(words);
  const { payments } = await view<PaymentListView>(customer.page, 'payments');
  expect(payments[0]).toMatchObject({ status: 'partly_refunded', refunds: [{ amount: 99_50 }] });

  await section.getByLabel('Why').fill('Nobody is free this week');
  await section.getByLabel(`Cancel the request ${paid.number} with it`).check();
  await section.getByRole('button', { name: 'Cancel the request …' }).click();
  await section.getByText(`${paid.number} ends here and ₹399.50 goes back`).waitFor();
  await Promise.all([page.waitForEvent('load'), section.getByRole('button', { name: 'Yes, do it' }).click()]);
  await section.getByText('Request cancelled').waitFor();
  await section.getByText('₹0.00').waitFor();
  expect(await section.getByRole('button').count()).toBe(0);
  const ticket = await view<TicketDetailsView>(customer.page, `tickets/${paid.number}`);
  expect(ticket).toMatchObject({
    status: 'cancelled',
    cancelled: { by: 'staff', words: 'Nobody is free this week' },
  });
  expect(ticket.creditNotes.map(({ total }) => total)).toEqual([99_50, 399_50]);
  await close();
  await customer.close();
});

test('on a phone: a refund that failed is made again, one from the gateway’s own pages gets its credit note', async () => {
  const customer = await aCustomer();
  const paid = await bookAndPay(customer.page, customer.person);
  await gateway('refunds/knobs', { outcome: 'failed' });
  await customer.page.request.post(`/api/portal/tickets/${paid.number}/cancel`, {
    data: { reason: 'solved_itself', expectedRefund: 499_00 },
    headers: { origin: portal.url },
  });
  const { page, close } = await staff('admin', [/^422 POST .*\/paid-otherwise$/], phone);
  await page.goto(`/admin/collections/payments/${paid.payment}`);
  await untilSaid(page, 'Needs you');
  await expectAccessible(page, ours);
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Refunds that need you' }).click();
  await expectAccessible(page, '#waiting-refunds');
  await page.locator('#waiting-refunds').getByRole('link', { name: paid.number }).click();
  await page.getByRole('heading', { name: 'This refund did not arrive' }).waitFor();
  await expectAccessible(page, ours);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'It was paid by transfer' }).click();
  await page.getByText('The reference of the transfer, please.').waitFor();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Ask the gateway once more' }).click(),
  ]);
  await page.goto(`/admin/collections/payments/${paid.payment}`);
  await untilSaid(page, 'Done');
  expect(await page.locator(ours).innerText()).not.toContain('Needs you');

  const other = await bookAndPay(customer.page, customer.person);
  await gateway(`payments/${other.gatewayPaymentId}/refund`, { amount: 100_00 });
  await page.goto(`/admin/collections/payments/${other.payment}`);
  await untilSaid(page, 'Done');
  await page.locator(ours).getByText('Needs you').waitFor();
  await page.locator(ours).getByRole('link', { name: 'Done' }).click();
  await page.getByLabel('Why').fill('Agreed on the phone');
  await expectAccessible(page, ours);
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Issue a credit note' }).click(),
  ]);
  await expect
    .poll(async () => (await view<TicketDetailsView>(customer.page, `tickets/${other.number}`)).creditNotes)
    .toMatchObject([{ total: 100_00 }]);
  await close();
  await customer.close();
});
