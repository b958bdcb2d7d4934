import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { testCms } from '../testing/test-cms.ts';
import type { World } from './world.ts';
import { aWorld } from './world.ts';

const cms = await testCms();
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

/** SQLSTATE of what PostgreSQL says to these statements in one transaction, which is always taken back. */
async function refused(...statements: string[]): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: cms.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('set constraints all immediate');
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const money = [
  'tickets',
  'invoices',
  'invoice_states',
  'credit_notes',
  'payments',
  'payment_orders',
  'refunds',
  'ledger_entries',
  'activities',
  'consents',
  'message_edits',
  'ticket_reads',
  'modification_requests',
  'session_scopes',
  'session_consents',
  'session_recordings',
  'session_receipts',
  'extras',
];

test('no foreign key of money, history or consent lets a row be left behind', async () => {
  const links = await cms.sql<{ source: string; name: string; rule: string }>(
    `select c.conrelid::regclass::text as source, c.conname as name, c.confdeltype as rule from pg_constraint c
     where c.contype = 'f' and c.conrelid::regclass::text = any ($1)`,
    [money],
  );
  expect(new Set(links.map(({ source }) => source))).toEqual(new Set(money));
  expect(links.filter(({ rule }) => rule !== 'r')).toEqual([]);
});

test.each([
  ['customers', () => world.asha.id],
  ['accounts', () => world.asha.account],
])('%s with money and history cannot be deleted', async (table, id) => {
  const passing = ['notifications', 'booking_drafts', 'deliveries', 'uploads'].map(
    (each) => `delete from ${each}`,
  );
  expect(await refused(...passing, `delete from ${table} where id = '${id()}'`)).toBe('23001');
});

test.each(['payments', 'payment_orders', 'tickets'])(
  '%s that documents stand on cannot be deleted',
  async (table) => {
    expect(await refused(`delete from ${table} where account_id = '${world.asha.account}'`)).toBe('23001');
  },
);

const appendOnly = [
  'invoices',
  'credit_notes',
  'ledger_entries',
  'activities',
  'consents',
  'legal_notices',
  'audit_entries',
  'message_edits',
  'session_scopes',
  'session_consents',
  'session_receipts',
];

test.each(appendOnly)('%s is append-only', async (table) => {
  const [row] = await cms.sql<{ n: number }>(`select count(*)::int as n from ${table}`);
  expect(row?.n).toBeGreaterThan(0);
  expect(await refused(`update ${table} set updated_at = now()`), 'update').toBe('23001');
  expect(await refused(`delete from ${table}`), 'delete').toBe('23001');
});

test('the sections of a published notice are as fixed as the notice', async () => {
  const [row] = await cms.sql<{ n: number }>('select count(*)::int as n from legal_notices_sections');
  expect(row?.n).toBeGreaterThan(0);
  expect(await refused("update legal_notices_sections set body = 'Other words'"), 'update').toBe('23001');
  expect(await refused('delete from legal_notices_sections'), 'delete').toBe('23001');
});

test.each([...appendOnly, 'legal_notices_sections'])('%s cannot be emptied at once', async (table) => {
  expect(await refused(`truncate ${table} cascade`)).toBe('23001');
});

test('an append-only row stays also when its owner goes through Payload with access off', async () => {
  const [invoice] = await cms.sql<{ id: string }>('select id from invoices limit 1');
  const id = invoice?.id ?? '';
  await expect(
    cms.payload.update({ collection: 'invoices', id, data: { total: 1 }, overrideAccess: true }),
  ).rejects.toThrow();
  await expect(cms.payload.delete({ collection: 'invoices', id, overrideAccess: true })).rejects.toThrow();
  expect(await cms.sql('select total from invoices where id = $1', [id])).toEqual([{ total: '49900' }]);
});

const entry = (posting: string, account: string, amount: string) =>
  `insert into ledger_entries (id, posting, account, amount, memo, occurred_at, customer_account_id)
   values (uuidv7(), '${posting}', (enum_range(null::enum_ledger_entries_account))[${account}], ${amount}, 'a test', now(), '${world.asha.account}')`;

test('a posting that does not sum to zero is refused at commit', async () => {
  expect(await refused(entry('unbalanced', '1', '100'))).toBe('23514');
  expect(await refused(entry('unbalanced', '1', '100'), entry('unbalanced', '2', '-99'))).toBe('23514');
  expect(await refused(entry('balanced', '1', '100'), entry('balanced', '2', '-100'))).toBeUndefined();
});

test('an entry is never zero, a fraction, or written twice', async () => {
  expect(await refused(entry('zero', '1', '0'))).toBe('23514');
  expect(await refused(entry('half', '1', '0.5'), entry('half', '2', '-0.5'))).toBe('23514');
  expect(await refused(entry('twice', '1', '100'), entry('twice', '1', '-100'))).toBe('23505');
});

const copy = (table: string, change: Record<string, string>, which = 'true'): string => {
  const changes = Object.entries({ id: 'to_jsonb(uuidv7())', ...change }).map(
    ([column, value]) => `'${column}', ${value}`,
  );
  return `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changes.join(', ')}))).* from ${table} t
          where t.id = (select id from ${table} where account_id = '${world.asha.account}' and ${which} order by created_at limit 1)`;
};

test.each([
  ['tickets', 'price', '-1'],
  ['tickets', 'price', '0.5'],
  ['payments', 'amount', '-1'],
  ['payments', 'amount', '100.5'],
  ['payments', 'amount_refunded', '-1'],
  ['payments', 'amount_refunded', '49901'],
  ['payments', 'amount_refunded', '0.5'],
  ['refunds', 'amount', '0'],
  ['refunds', 'amount', '-1'],
  ['refunds', 'amount', '0.1'],
  ['payment_orders', 'amount', '99'],
  ['payment_orders', 'amount', '100.5'],
  ['services_tiers', 'price', '-1'],
  ['services_tiers', 'price', '49900.01'],
  ['uploads', 'size', '0'],
  ['uploads', 'received', '-1'],
  ['uploads', 'received', '0.5'],
  ['uploads', 'received', '1000'],
])('%s: %s of %s is refused', async (table, column, value) => {
  expect(await refused(`update ${table} set ${column} = ${value}`)).toBe('23514');
});

test.each(['-1', '0.5'])('an invoice of %s paise is refused', async (total) => {
  expect(
    await refused(
      copy('invoices', {
        number: `'"INV-2099-0001"'::jsonb`,
        sequence: `'99999'::jsonb`,
        ticket_id: `'null'::jsonb`,
        total: `'${total}'::jsonb`,
      }),
    ),
  ).toBe('23514');
});

test('numbers and documents are one of a kind', async () => {
  const number = { number: `'"INV-2099-0001"'::jsonb` };
  const free = { ...number, sequence: `'99999'::jsonb`, ticket_id: `'null'::jsonb` };
  expect(await refused(copy('invoices', free)), 'a new number').toBeUndefined();
  expect(
    await refused(copy('invoices', { sequence: free.sequence, ticket_id: free.ticket_id })),
    'number',
  ).toBe('23505');
  expect(await refused(copy('invoices', { ...number, ticket_id: free.ticket_id })), 'serial').toBe('23505');
  expect(await refused(copy('invoices', { ...number, sequence: free.sequence })), 'one per ticket').toBe(
    '23505',
  );
});

test('a ticket has one open order and one payment that settles it', async () => {
  const order = (status: string) =>
    copy('payment_orders', {
      receipt: 'to_jsonb(uuidv7())',
      gateway_order_id: `'null'::jsonb`,
      status: `'"${status}"'::jsonb`,
    });
  expect(await refused(order('open'))).toBeUndefined();
  expect(await refused(order('open'), order('new'))).toBe('23505');
  expect(await refused(order('cancelled'), order('cancelled'))).toBeUndefined();
  const payment = (role: string) =>
    copy('payments', { gateway_payment_id: 'to_jsonb(uuidv7())', role: `'"${role}"'::jsonb` });
  expect(await refused(payment('settling'))).toBe('23505');
  expect(await refused(payment('duplicate'))).toBeUndefined();
});

test('a payment of the gateway, an event and a refund are each written once', async () => {
  expect(await refused(copy('payments', { role: `'"duplicate"'::jsonb` }))).toBe('23505');
  expect(await refused(copy('refunds', {}))).toBe('23505');
  const event = `insert into payment_events select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7()))).* from payment_events t limit 1`;
  expect(await refused(event)).toBe('23505');
});

test('refused webhooks of a day are few: one count an hour and reason, with few examples', async () => {
  const refusal = (change: Record<string, string>) => {
    const changes = Object.entries({ id: 'to_jsonb(uuidv7())', ...change }).map(
      ([column, value]) => `'${column}', ${value}`,
    );
    return `insert into refused_webhooks select (jsonb_populate_record(t, jsonb_build_object(${changes.join(', ')}))).* from refused_webhooks t limit 1`;
  };
  const nextHour = { hour: `to_jsonb(t.hour + interval '1 hour')` };
  const six = `'[1, 2, 3, 4, 5, 6]'::jsonb`;
  expect(await refused(refusal(nextHour))).toBeUndefined();
  expect(await refused(refusal({}))).toBe('23505');
  expect(await refused(refusal({ hour: `to_jsonb(t.hour + interval '1 minute')` }))).toBe('23514');
  const wrong: [column: string, value: string][] = [
    ['count', `'0'::jsonb`],
    ['count', `'1.5'::jsonb`],
    ['bodies', six],
    ['networks', six],
  ];
  for (const [column, value] of wrong)
    expect(await refused(refusal({ ...nextHour, [column]: value })), column).toBe('23514');
});

test('a credit note is one of a kind, belongs to one refund, and no more is credited than was invoiced', async () => {
  const free = {
    number: `'"CN-2099-0001"'::jsonb`,
    sequence: `'99999'::jsonb`,
    refund_id: `(select to_jsonb(id) from refunds where id not in (select refund_id from credit_notes) limit 1)`,
    invoice_id: `(select to_jsonb(id) from invoices where id not in (select invoice_id from credit_notes) limit 1)`,
  };
  const without = (...names: (keyof typeof free)[]) =>
    copy(
      'credit_notes',
      Object.fromEntries(Object.entries(free).filter(([name]) => !names.includes(name as never))),
    );
  expect(await refused(copy('credit_notes', free))).toBeUndefined();
  expect(await refused(without('number')), 'number').toBe('23505');
  expect(await refused(without('sequence')), 'serial').toBe('23505');
  expect(await refused(without('refund_id')), 'refund').toBe('23505');
  expect(await refused(without('invoice_id')), 'more than the invoice').toBe('23514');
  expect(await refused(copy('credit_notes', { ...free, total: `'0'::jsonb` })), 'nothing').toBe('23514');
});

test('no more goes back than was paid, and no refund is asked for or brought twice', async () => {
  const fresh = { key: 'to_jsonb(uuidv7())', gateway_refund_id: `'null'::jsonb` };
  const refund = (change: Record<string, string>) =>
    copy('refunds', { ...fresh, ...change }, "reason = 'duplicate'");
  expect(await refused(refund({ amount: `'100'::jsonb` }))).toBeUndefined();
  expect(await refused(refund({ amount: `'49900'::jsonb` })), 'with what is promised already').toBe('23514');
  const retry = (status: string) =>
    refund({
      status: `'"${status}"'::jsonb`,
      retry_of_id: `(select to_jsonb(id) from refunds where status = 'failed' and retry_of_id is null limit 1)`,
    });
  expect(await refused(retry('requested'))).toBeUndefined();
  expect(await refused(retry('failed'), retry('requested'))).toBeUndefined();
  expect(await refused(retry('requested'), retry('requested')), 'asked for twice').toBe('23505');
  expect(await refused(retry('pending'), retry('requested')), 'brought twice').toBe('23514');
});

test('an account has one primary address and one billing profile', async () => {
  expect(await refused(copy('addresses', {}))).toBe('23505');
  expect(await refused(copy('addresses', { kind: `'"office"'::jsonb` }))).toBeUndefined();
  expect(await refused(copy('billing_profiles', {}))).toBe('23505');
});

test('a booking key, a message to a recipient and a notification exist once', async () => {
  expect(await refused(copy('tickets', { number: `'"RT2099-0001"'::jsonb` }))).toBe('23505');
  for (const table of ['deliveries', 'notifications']) {
    expect(
      await refused(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7()))).* from ${table} t limit 1`,
      ),
      table,
    ).toBe('23505');
  }
});

test('a key is one message, a person has one mark in a ticket, and a ticket one open wish', async () => {
  const key = "update ticket_messages set key = 'the same'";
  expect(await refused(key), 'message').toBe('23505');
  expect(await refused(copy('ticket_reads', {})), 'mark').toBe('23505');
  const wish = { key: `'"another"'::jsonb` };
  expect(await refused(copy('modification_requests', wish)), 'wish').toBe('23505');
  const answered = "update modification_requests set status = 'refused'";
  expect(await refused(answered, copy('modification_requests', { ...wish, status: `'"open"'::jsonb` }))).toBe(
    undefined,
  );
});

test.each([
  ['a file of two people', `update attachments set uploaded_by_staff_id = (select id from staff limit 1)`],
  ['a file of nobody', 'update attachments set uploaded_by_id = null'],
  ['a customer’s file of no account', 'update attachments set account_id = null'],
  ['an upload of two people', 'update uploads set staff_id = (select id from staff limit 1)'],
  ['an upload of nobody', 'update uploads set customer_id = null, staff_id = null'],
  ['a customer’s upload of no account', 'update uploads set account_id = null where customer_id is not null'],
])('%s is refused', async (_what, statement) => {
  expect(await refused(statement)).toBe('23514');
});

test.each([
  ['a mark of a customer and of staff', `update ticket_reads set staff_id = (select id from staff limit 1)`],
  ['a mark of nobody', `update ticket_reads set customer_id = null`],
  ['a mark on the other side', `update ticket_reads set side = 'staff'`],
  ['no star', 'update tickets set rating = 0'],
  ['six stars', 'update tickets set rating = 6'],
  ['half a star', 'update tickets set rating = 3.5'],
  ['half a paisa', 'update modification_requests set price_difference = 0.5'],
])('%s is refused', async (_what, statement) => {
  expect(await refused(statement)).toBe('23514');
});

test('the books of this world sum to zero', async () => {
  expect(await cms.sql('select sum(amount)::int as rest from ledger_entries')).toEqual([{ rest: 0 }]);
});
