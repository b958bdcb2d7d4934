import { beforeAll, expect, test } from 'vitest';
import { revisionOf } from '../testing/revision.ts';
import { testCms } from '../testing/test-cms.ts';
import type { Role } from './table.ts';
import type { World } from './world.ts';
import { aWorld, fingerprints } from './world.ts';

/** The second wall alone: what a question may tell about rows that the asker does not see. */
const cms = await testCms({ firstWall: false });
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

const cookieFor = (role: Role): string | undefined =>
  role === 'visitor' ? undefined : role === 'customer' ? world.asha.cookie : world.staff[role].cookie;

type List = { status: number; docs: Record<string, unknown>[]; total: number | undefined; text: string };

async function list(path: string, role: Role): Promise<List> {
  const response = await cms.fetch(path, { cookie: cookieFor(role) });
  const text = await response.text();
  expect(response.status, `${path}: ${text.slice(0, 200)}`).toBeLessThan(500);
  const body = JSON.parse(text) as { docs?: Record<string, unknown>[]; totalDocs?: number };
  return { status: response.status, docs: body.docs ?? [], total: body.totalDocs, text };
}

const more = [
  '',
  '&draft=true',
  '&trash=true',
  '&depth=10',
  '&draft=true&trash=true&depth=2',
  '&pagination=false',
  '&locale=all',
];

test.each(more)('a customer learns nothing about staff by asking through her tickets%s', async (and) => {
  // The tickets are assigned to this technician, so a true guess would find them.
  const [hers] = await cms.sql<{ email: string; auth_id: string }>(
    'select email, auth_id from staff where id = $1',
    [world.staff.technician.id],
  );
  for (const guess of [
    `assignee.email][equals]=${hers?.email}`,
    `assignee.email][like]=bala`,
    `assignee.authId][equals]=${hers?.auth_id}`,
    'assignee.roles][in]=technician',
    'assignee.name][exists]=true',
    'assignee.active][equals]=true',
    'service.title][exists]=true',
  ]) {
    for (const path of [
      `/api/tickets?where[${guess}${and}`,
      `/api/tickets/count?where[${guess}${and}`,
      `/api/tickets?where[or][0][${guess}${and}`,
    ]) {
      const answer = await list(path, 'customer');
      expect(answer.total ?? 0, path).toBe(0);
    }
  }
  // The same question finds them for who may see staff.
  expect(
    (await list(`/api/tickets?where[assignee.email][equals]=${hers?.email}${and}`, 'technician')).total,
  ).toBe((await cms.sql('select 1 from tickets')).length);
  const sorted = await list(`/api/tickets?sort=assignee.email${and}`, 'customer');
  expect([200, 400]).toContain(sorted.status);
  expect(sorted.text).not.toContain(hers?.email);
});

test.each(more)(
  'a customer learns nothing about another account by asking through her own rows%s',
  async (and) => {
    for (const [path, own] of [
      [`/api/tickets?where[customer.email][equals]=${world.ravi.email}`, 0],
      [`/api/tickets?where[account][equals]=${world.ravi.account}`, 0],
      [`/api/invoices?where[number][equals]=${world.ravi.invoice}`, 0],
      [`/api/payments?where[ticket.number][equals]=${world.ravi.ticket}`, 0],
      [`/api/payments?where[or][0][account][equals]=${world.ravi.account}&where[or][1][id][exists]=false`, 0],
      [`/api/ticket-messages?where[bodyText][like]=Charge`, 0],
      [`/api/attachments?where[message.internal][equals]=true`, 0],
      [`/api/attachments?where[message.bodyText][like]=Charge`, 0],
      [`/api/attachments?where[id][equals]=${world.asha.internalFile}`, 0],
      [`/api/customers?where[email][like]=example.com`, 1],
    ] as const) {
      expect((await list(`${path}${and}`, 'customer')).total ?? 0, path).toBe(own);
    }
  },
);

test.each(['customer', 'technician', 'accounts'] as const)(
  'depth and populate bring a %s nothing that is closed',
  async (role) => {
    const [secret] = await cms.sql<{ email: string }>('select email from staff where id = $1', [
      world.staff.technician.id,
    ]);
    const closed: Record<typeof role, [slug: string, secret: string][]> = {
      customer: [
        ['tickets', secret?.email ?? ''],
        ['ticket-messages', 'Charge twice'],
        ['attachments', 'Charge twice'],
        ['payments', world.ravi.email],
        ['activities', world.ravi.email],
      ],
      technician: [
        ['tickets', 'INV-'],
        ['attachments', 'INV-'],
        ['ticket-messages', 'pay_'],
        ['customers', 'INV-'],
        ['addresses', 'gstin'],
      ],
      accounts: [
        ['tickets', 'Charge twice'],
        ['payments', 'Charge twice'],
        ['invoices', 'attachments/'],
      ],
    };
    for (const [slug, word] of closed[role]) {
      for (const and of [
        'depth=10',
        'depth=10&draft=true',
        'depth=10&limit=0',
        'depth=2&populate[staff][email]=true&populate[ticket-messages][bodyText]=true',
        'depth=2&joins[x][limit]=10',
        'depth=2&select[id]=true',
      ]) {
        const answer = await list(`/api/${slug}?${and}`, role);
        expect(answer.status).toBe(200);
        expect(answer.text.includes(word), `${slug}?${and} tells "${word}"`).toBe(false);
      }
    }
  },
);

test.each([
  'limit=0',
  'limit=1000000',
  'limit=-1',
  'limit=0&pagination=false',
  'page=1000000',
  'limit=abc',
  'sort=-account',
  'sort=account.name',
])('a customer finds only her own with %s', async (query) => {
  const answer = await list(`/api/tickets?${query}`, 'customer');
  for (const { account } of answer.docs) expect(account).toBe(world.asha.account);
  expect(answer.text).not.toContain(world.ravi.ticket);
});

test.each([
  ['editor', 'tickets'],
  ['editor', 'payments'],
  ['editor', 'customers'],
  ['moderator', 'tickets'],
  ['technician', 'payments'],
  ['technician', 'invoices'],
  ['technician', 'ledger-entries'],
  ['technician', 'billing-profiles'],
  ['accounts', 'ticket-messages'],
  ['accounts', 'attachments'],
  ['accounts', 'deliveries'],
] as const)('however an %s asks, %s stay closed', async (role, slug) => {
  for (const query of [
    '',
    '?draft=true',
    '?trash=true',
    '?depth=10',
    '?limit=0',
    '?where[id][exists]=true',
    '?select[id]=true',
    '?draft=true&where[account.name][like]=a',
  ]) {
    expect((await list(`/api/${slug}${query}`, role)).status, query).toBe(403);
  }
  const asked = await cms.fetch(`/api/${slug}`, {
    method: 'POST',
    cookie: cookieFor(role),
    headers: { 'x-payload-http-method-override': 'GET' },
    body: { limit: 0 },
  });
  expect(asked.status).toBe(403);
});

test('a preset lock or preference of a customer keeps nobody from anything', async () => {
  const before = await fingerprints(cms);
  const [service] = await cms.sql<{ id: string }>('select id from services limit 1');
  const lock = {
    document: { relationTo: 'services', value: service?.id },
    user: { relationTo: 'customers', value: world.asha.id },
  };
  for (const cookie of [undefined, world.asha.cookie]) {
    expect((await cms.fetch('/api/payload-locked-documents', { body: lock, cookie })).status).toBe(404);
    expect(
      (await cms.fetch('/api/payload-preferences/nav', { body: { value: { open: true } }, cookie })).status,
    ).toBe(404);
    expect((await cms.fetch('/api/payload-preferences/nav', { cookie })).status).toBe(404);
  }
  expect(await fingerprints(cms)).toEqual(before);
  const edited = await cms.fetch(`/api/services/${service?.id}`, {
    method: 'PATCH',
    cookie: world.staff.admin.cookie,
    body: { position: 3, revision: await revisionOf(cms, 'services', service?.id) },
  });
  expect(edited.status).toBe(200);
});

test('a preference of one member of staff is nobody else’s', async () => {
  const set = await cms.fetch('/api/payload-preferences/nav', {
    body: { value: { open: 'technician’s' } },
    cookie: world.staff.technician.cookie,
  });
  expect(set.status).toBe(200);
  const others = await cms.fetch('/api/payload-preferences/nav', { cookie: world.staff.accounts.cookie });
  expect(await others.text()).not.toContain('technician’s');
  expect((await list('/api/payload-preferences?limit=0', 'accounts')).total).toBe(0);
});

test('an admin changes roles and whether somebody works here, never who somebody is', async () => {
  const { id } = world.staff.editor;
  const [before] = await cms.sql('select email, auth_id from staff where id = $1', [id]);
  const change = {
    name: 'New name',
    email: 'stolen@example.com',
    authId: 'stolen',
    id: '00000000-0000-7000-8000-000000000000',
    createdAt: '2020-01-01T00:00:00.000Z',
    password: 'x',
    salt: 'x',
    hash: 'x',
    sessions: [],
  };
  const response = await cms.fetch(`/api/staff/${id}`, {
    method: 'PATCH',
    cookie: world.staff.admin.cookie,
    body: { ...change, revision: await revisionOf(cms, 'staff', id) },
  });
  expect(response.status).toBe(200);
  const [after] = await cms.sql('select name, email, auth_id from staff where id = $1', [id]);
  expect(after).toEqual({ ...before, name: 'New name' });
});

test.each(['technician', 'accounts', 'editor', 'moderator'] as const)(
  'a %s makes nobody an admin, herself least of all',
  async (role) => {
    const before = await fingerprints(cms);
    for (const { id } of Object.values(world.staff)) {
      const response = await cms.fetch(`/api/staff/${id}`, {
        method: 'PATCH',
        cookie: world.staff[role].cookie,
        body: { roles: ['admin'], active: true },
      });
      expect(response.status).toBe(403);
    }
    expect(
      (
        await cms.fetch('/api/staff', {
          cookie: world.staff[role].cookie,
          body: { name: 'X', email: 'x@example.com', authId: 'x', roles: ['admin'] },
        })
      ).status,
    ).toBe(403);
    expect(await fingerprints(cms)).toEqual(before);
  },
);

test('nobody, not even an admin, writes money, history or documents by any spelling of a change', async () => {
  const before = await fingerprints(cms);
  const [invoice] = await cms.sql<{ id: string }>('select id from invoices limit 1');
  const [ticket] = await cms.sql<{ id: string }>('select id from tickets limit 1');
  const tries: [path: string, method: string, body: unknown][] = [
    [`/api/invoices/${invoice?.id}`, 'PATCH', { total: 1 }],
    [`/api/invoices/${invoice?.id}?draft=true`, 'PATCH', { total: 1, _status: 'draft' }],
    [`/api/invoices/${invoice?.id}?autosave=true`, 'PATCH', { total: 1 }],
    [`/api/invoices/${invoice?.id}?trash=true`, 'DELETE', {}],
    [`/api/tickets/${ticket?.id}`, 'PATCH', { status: 'closed', price: 1, account: world.ravi.account }],
    ['/api/payments', 'POST', { amount: 1 }],
    ['/api/payments?where[id][exists]=true', 'PATCH', { amount: 1 }],
    ['/api/ledger-entries?where[id][exists]=true', 'DELETE', {}],
    ['/api/counters?where[id][exists]=true', 'PATCH', { value: 1 }],
    ['/api/activities', 'POST', { kind: 'x' }],
    ['/api/globals/settings/versions/1', 'POST', {}],
  ];
  for (const role of ['customer', 'technician', 'accounts', 'editor', 'moderator', 'admin'] as const) {
    for (const [path, method, body] of tries) {
      const response = await cms.fetch(path, { method, body, cookie: cookieFor(role) });
      expect([403, 404], `${role} ${method} ${path}`).toContain(response.status);
    }
  }
  expect(await fingerprints(cms)).toEqual(before);
});
