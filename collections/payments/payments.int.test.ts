import { expect, test } from 'vitest';
import { createBooking, signedInCustomer } from '#cms/testing/bookings.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { CheckoutView } from './view.ts';

const cms = await testCms();

async function checkout(cookie: string, number: string) {
  const response = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie });
  expect(response.status, await response.clone().text()).toBe(200);
  const view = (await response.json()) as CheckoutView;
  if (!view.checkout) throw new Error('nothing to pay');
  return view.checkout;
}

test('a booked session that is paid has one ticket, payment, invoice, set of postings, notification and mail', async () => {
  const asha = await signedInCustomer(cms);
  const { number } = await createBooking(cms, asha);
  expect(number).toMatch(/^RT\d{4}-0001$/);
  const { orderId, amount } = await checkout(asha.cookie, number);
  expect(amount).toBe(49_900);
  await cms.gateway.control('payments', { order_id: orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  const details = await cms.fetch(`/api/portal/views/tickets/${number}`, { cookie: asha.cookie });
  const { data } = (await details.json()) as {
    data: { status: string; invoiceNumber: string; payment: { state: string } };
  };
  expect(data).toMatchObject({ status: 'open', payment: { state: 'paid' } });
  expect(data.invoiceNumber).toMatch(/^INV-\d{4}-0001$/);
  expect(await cms.sql('select number from invoices')).toHaveLength(1);
  expect(await cms.sql("select 1 from payments where role = 'settling'")).toHaveLength(1);
  const [ledger] = await cms.sql<{ sum: string; n: string }>(
    'select sum(amount) as sum, count(*) as n from ledger_entries',
  );
  expect(ledger).toEqual({ sum: '0', n: '6' });
  expect(await cms.sql("select 1 from notifications where kind = 'payment.received'")).toHaveLength(1);
  expect(cms.mails.filter((mail) => mail.text.includes(data.invoiceNumber))).toHaveLength(1);
});
