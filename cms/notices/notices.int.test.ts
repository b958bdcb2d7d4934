import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enqueue } from '#toolkit/jobs.ts';
import { drain, jobsOf, makeDue } from '../jobs/testing.ts';
import { fillBusiness } from '../seed/fill.ts';
import { createCustomer, createStaff, type StoredCustomer } from '../testing/people.ts';
import { testCms } from '../testing/test-cms.ts';

const cms = await testCms();
let customer: StoredCustomer;

beforeAll(async () => {
  const req = await cms.req();
  await fillBusiness(req);
  customer = await createCustomer(req);
});
beforeEach(async () => {
  await cms.sql('delete from deliveries');
  await cms.sql('delete from notifications');
  await cms.sql('delete from graphile_worker._private_jobs');
  cms.mails.length = 0;
});

async function tell(event: string, subject: string): Promise<void> {
  await enqueue(await cms.req(), 'notice', { event, subject });
  await drain(cms);
}

const entries = () =>
  cms.sql<{ kind: string; category: string; data: Record<string, unknown>; ticket_id: string | null }>(
    'select kind, category, data, ticket_id from notifications where customer_id = $1 order by at, id',
    [customer.id],
  );

/** Writes a row with what it is given and what it cannot be without. */
async function store(table: string, values: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const [row] = await cms.sql<{ id: string }>(
    `insert into ${table} (id, ${columns.join(', ')}) values (uuidv7(), ${places.join(', ')}) returning id`,
    Object.values(values),
  );
  if (!row) throw new Error(`no ${table}`);
  return row.id;
}

let count = 0;
async function aTicket(change: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  count += 1;
  const number = `RT2026-${String(count).padStart(4, '0')}`;
  const [service] = await cms.sql<{ id: string }>(`select id from services where kind = 'remote'`);
  const id = await store('tickets', {
    number,
    subject: 'Wi-Fi is slow',
    status: 'awaiting_payment',
    urgency: 'normal',
    account_id: customer.account,
    customer_id: customer.id,
    service_id: service?.id,
    kind: 'remote',
    tier_key: 'basic',
    tier_name: 'Remote, basic',
    price: 49_900,
    category: 'network',
    description: '{}',
    description_text: 'slow',
    contact_name: 'Asha Rao',
    contact_phone: '+919845012345',
    contact_email: customer.email,
    contact_method: 'phone',
    contact_time: 'any',
    booking_key: randomUUID(),
    ...change,
  });
  return { id, number };
}

async function aPayment(ticket: string, change: Record<string, unknown> = {}): Promise<string> {
  const whose = { account_id: customer.account, customer_id: customer.id, ticket_id: ticket };
  const mark = randomUUID().replaceAll('-', '').slice(0, 14);
  const order = await store('payment_orders', {
    ...whose,
    receipt: `po_${mark}`,
    gateway_order_id: `order_${mark}`,
    status: 'paid',
    amount: 49_900,
    currency: 'INR',
  });
  return store('payments', {
    ...whose,
    gateway_payment_id: `pay_${mark}`,
    order_id: order,
    status: 'failed',
    role: 'attempt',
    amount: 49_900,
    amount_refunded: 0,
    currency: 'INR',
    method: 'card',
    instrument: 'Visa ending 1007',
    failure_code: 'BAD_REQUEST_ERROR',
    failure_reason: 'card_declined',
    failure_description: 'The card was declined.',
    attempted_at: new Date().toISOString(),
    ...change,
  });
}

test('a notice that runs twice writes and sends once', async () => {
  await tell('account.welcome', customer.id);
  await tell('account.welcome', customer.id);
  expect(await entries()).toMatchObject([{ kind: 'account.welcome', category: 'system' }]);
  expect(cms.mails).toHaveLength(1);
  expect(cms.mails[0]).toMatchObject({ to: customer.email, subject: expect.stringContaining('Welcome') });
});

test('two of the same notice at once write and send once', async () => {
  const req = await cms.req();
  const [{ announce }, other] = await Promise.all([import('./announce.ts'), cms.req()]);
  await Promise.all([
    announce(req, 'account.welcome', customer.id),
    announce(other, 'account.welcome', customer.id),
  ]);
  await drain(cms);
  expect(await entries()).toHaveLength(1);
  expect(cms.mails).toHaveLength(1);
});

test('a booked ticket is an entry at once and a mail half an hour later', async () => {
  const { id, number } = await aTicket();
  await tell('ticket.booked', id);
  expect(await entries()).toMatchObject([
    { kind: 'ticket.booked', category: 'service', ticket_id: id, data: { number, subject: 'Wi-Fi is slow' } },
  ]);
  expect(cms.mails).toHaveLength(0);
  expect(await jobsOf(cms)).toMatchObject([{ name: 'notice', minutes: 30 }]);
  await makeDue(cms);
  await drain(cms);
  expect(cms.mails).toMatchObject([
    { to: customer.email, subject: `Ticket ${number} is booked`, text: expect.stringContaining('₹499.00') },
  ]);
});

test('a ticket that was paid within the half hour makes no mail of its own', async () => {
  const { id } = await aTicket();
  await tell('ticket.booked', id);
  await cms.sql(`update tickets set status = 'open', paid_at = now() where id = $1`, [id]);
  await makeDue(cms);
  await drain(cms);
  expect(cms.mails).toHaveLength(0);
  expect(await jobsOf(cms)).toEqual([]);
});

test('a received payment is an entry and one mail, the receipt with its tax', async () => {
  const ticket = await aTicket({ status: 'open', paid_at: new Date().toISOString() });
  const totals = {
    discount: 0,
    taxable: 42_288,
    cgst: 3806,
    sgst: 3806,
    igst: 0,
    roundOff: 0,
    total: 49_900,
    inWords: '',
  };
  const invoice = await store('invoices', {
    number: `INV-2026-${String(count).padStart(4, '0')}`,
    series: 'INV',
    financial_year: '2026-27',
    sequence: count,
    issued_at: new Date().toISOString(),
    total: 49_900,
    account_id: customer.account,
    customer_id: customer.id,
    ticket_id: ticket.id,
    document: JSON.stringify({ gstMode: 'registered', totals }),
    sha256: 'x',
  });
  const payment = await aPayment(ticket.id, {
    status: 'captured',
    role: 'settling',
    paid_at: new Date().toISOString(),
    invoice_id: invoice,
  });
  await tell('payment.received', payment);
  await tell('payment.received', payment);
  expect(await entries()).toMatchObject([
    {
      kind: 'payment.received',
      category: 'payment',
      data: { number: ticket.number, amount: 49_900, invoice: expect.stringMatching(/^INV-/) },
    },
  ]);
  expect(cms.mails).toHaveLength(1);
  for (const part of ['₹499.00', '₹422.88', '₹38.06', ticket.number, 'Visa ending 1007'])
    expect(cms.mails[0]?.text).toContain(part);
});

test('each failed attempt is an entry, but a ticket makes one mail an hour', async () => {
  const { id } = await aTicket();
  for (let attempt = 0; attempt < 3; attempt += 1) await tell('payment.failed', await aPayment(id));
  expect(await entries()).toHaveLength(3);
  expect(cms.mails).toHaveLength(1);
  await cms.sql(`update deliveries set created_at = created_at - interval '61 minutes'`);
  await tell('payment.failed', await aPayment(id));
  expect(cms.mails).toHaveLength(2);
  const other = await aTicket();
  await tell('payment.failed', await aPayment(other.id));
  expect(cms.mails).toHaveLength(3);
});

test('nobody hears of a failed attempt when the ticket is paid by now', async () => {
  const { id } = await aTicket({ status: 'open', paid_at: new Date().toISOString() });
  await tell('payment.failed', await aPayment(id));
  expect(await entries()).toEqual([]);
  expect(cms.mails).toEqual([]);
});

test('a second payment is announced with what goes back', async () => {
  const { id, number } = await aTicket({ status: 'open', paid_at: new Date().toISOString() });
  const payment = await aPayment(id, {
    status: 'captured',
    role: 'duplicate',
    paid_at: new Date().toISOString(),
  });
  await tell('payment.duplicate', payment);
  expect(await entries()).toMatchObject([{ kind: 'payment.duplicate', data: { number, payment } }]);
  expect(cms.mails).toMatchObject([{ to: customer.email, text: expect.stringContaining('₹499.00') }]);
});

test('a held payment alarms staff who look after money, and tells the customer calmly', async () => {
  const req = await cms.req();
  const admin = await createStaff(req, { roles: ['admin'] });
  const accounts = await createStaff(req, { roles: ['accounts', 'technician'] });
  await createStaff(req, { roles: ['technician'] });
  const left = await createStaff(req, { roles: ['admin'] });
  await cms.sql('update staff set active = false where id = $1', [left.id]);
  const { id } = await aTicket();
  const payment = await aPayment(id, {
    status: 'captured',
    role: 'held',
    amount: 100,
    paid_at: new Date().toISOString(),
  });
  await tell('payment.held', payment);
  await tell('payment.held', payment);
  expect(cms.mails.map((mail) => mail.to).sort()).toEqual([admin.email, accounts.email].sort());
  expect(await entries()).toMatchObject([
    { kind: 'payment.held', data: { number: expect.stringMatching(/^RT/) } },
  ]);
});

test('a notice whose writing fails leaves nothing behind', async () => {
  const { id } = await aTicket();
  const payment = await aPayment(id, {
    status: 'captured',
    role: 'settling',
    paid_at: new Date().toISOString(),
  });
  await tell('payment.received', payment);
  expect(await entries()).toEqual([]);
  expect(await cms.sql('select 1 from deliveries')).toEqual([]);
  expect(await jobsOf(cms)).toMatchObject([
    { name: 'notice', attempts: 1, problem: expect.stringContaining('invoice') },
  ]);
});
