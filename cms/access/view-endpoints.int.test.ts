import { beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '#toolkit/callers.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { cookieOf, createStaff } from '../testing/people.ts';
import type { CallOptions } from '../testing/test-cms.ts';
import { testCms } from '../testing/test-cms.ts';
import { doorsOf, filled } from './doors.ts';
import type { DoorRow, Extra } from './view-table.ts';
import { doorTable } from './view-table.ts';
import type { Settled, World } from './world.ts';
import { aWorld, fingerprints } from './world.ts';

const cms = await testCms();
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

const doors = doorsOf(cms.config);

test('every door has a line in the table, and every line a door', () => {
  expect(doors.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(doorTable).sort());
});

test('what is open without being signed in is what the table says', () => {
  for (const { method, path, who, roles } of doors) {
    const row = doorTable[`${method} ${path}`];
    expect(who === 'anyone', `${method} ${path}`).toBe(
      row?.letsIn === undefined && row?.own === row?.visitor,
    );
    if (row?.letsIn) expect(who).toBe('staff');
    if (roles) expect(row?.letsIn).toEqual([...roles, 'admin']);
  }
});

async function ask(
  name: string,
  row: DoorRow,
  whose: Settled,
  cookie?: string,
  by: StaffRole = 'admin',
): Promise<Response> {
  const [method = 'get', path = ''] = name.split(' ');
  const at = filled(path, row.id?.(whose, by) ?? '');
  const url = `${path.startsWith('/hooks') ? '' : '/api'}${at}${row.query ? `?${row.query}` : ''}`;
  const options: CallOptions = { method: method.toUpperCase(), cookie };
  if (row.raw) Object.assign(options, { rawBody: row.raw.body, headers: row.raw.headers });
  else if (row.body) options.body = row.body(whose, await extraOf(whose));
  return cms.fetch(url, options);
}

async function extraOf(whose: Settled): Promise<Extra> {
  const [ticket] = await cms.sql<{ revision: number }>(
    'select revision::int as revision from tickets where number = $1',
    [whose.ticket],
  );
  return { order: await openOrder(whose), revision: ticket?.revision ?? 0 };
}

async function openOrder(whose: Settled): Promise<string> {
  const [row] = await cms.sql<{ id: string }>(
    'select gateway_order_id as id from payment_orders where account_id = $1 order by created_at limit 1',
    [whose.account],
  );
  return row?.id ?? '';
}

async function problemIn(response: Response): Promise<string> {
  const body = (await response.json()) as { error?: { code?: string; message?: string; requestId?: string } };
  expect(body).toEqual({
    error: expect.objectContaining({
      code: expect.any(String),
      message: expect.stringMatching(/\w.*\.$/),
      requestId: expect.stringMatching(/^[A-Za-z0-9-]{8,64}$/),
    }),
  });
  expect(response.headers.get('x-request-id')).toBe(body.error?.requestId);
  return `${response.status} ${body.error?.code} ${body.error?.message}`;
}

/** Status, and where it is a refusal that it has the one shape. */
async function statusOf(response: Response): Promise<number> {
  if (response.status >= 400) await problemIn(response);
  else await response.arrayBuffer();
  return response.status;
}

test.each(Object.entries(doorTable))('%s: visitor, another’s, own, staff', async (name, row) => {
  const { asha, ravi, staff } = world;
  const before = await fingerprints(cms);
  expect(await statusOf(await ask(name, row, asha)), 'visitor').toBe(row.visitor);
  if (row.visitor >= 400) expect(await fingerprints(cms), 'a visitor changed something').toEqual(before);
  expect(
    await statusOf(await ask(name, row, asha, row.endsSession ? undefined : staff.admin.cookie)),
    'staff',
  ).toBe(row.endsSession ? row.visitor : row.staff);
  if (row.visitor >= 400 && row.staff >= 400)
    expect(await fingerprints(cms), 'staff changed something').toEqual(before);
  if (row.other !== null) {
    const prints = await fingerprints(cms);
    const foreign = await ask(name, row, ravi, asha.cookie);
    const status = foreign.status;
    const words = status >= 400 ? (await problemIn(foreign)).replaceAll(/RT\d{4}-\d{4}/g, 'N') : '';
    expect(status, 'another’s').toBe(row.other);
    expect(await fingerprints(cms), 'another’s row changed').toEqual(prints);
    if (row.other === 404 && row.id) {
      const missing = await ask(
        name,
        { ...row, id: () => '00000000-0000-7000-8000-000000000000' },
        asha,
        asha.cookie,
      );
      expect(await problemIn(missing)).toBe(words);
    }
  }
  const cookie = row.endsSession ? await cookieOf(await cms.req(), asha) : asha.cookie;
  expect(await statusOf(await ask(name, row, asha, cookie)), 'own').toBe(row.own);
});

test.each(Object.entries(doorTable).filter(([, row]) => row.letsIn))(
  '%s lets in whom the table names',
  async (name, row) => {
    for (const role of staffRoles) {
      const expected = row.letsIn?.includes(role) ? row.staff : 404;
      expect(await statusOf(await ask(name, row, world.asha, world.staff[role].cookie, role)), role).toBe(
        expected,
      );
    }
  },
);

const changesAtTheDesk = Object.entries(doorTable).filter(
  ([name, row]) => row.letsIn && !name.startsWith('get ') && row.unaudited === undefined,
);

test.each(changesAtTheDesk)('%s by staff stands in the audit log', async (name, row) => {
  const count = async () => (await cms.sql('select 1 from audit_entries where actor_id is not null')).length;
  const before = await count();
  expect(await statusOf(await ask(name, row, world.ravi, world.staff.admin.cookie))).toBe(200);
  expect(await count()).toBeGreaterThan(before);
});

test('the desk’s search tells each role only of its own', async () => {
  const found = async (role: 'technician' | 'accounts' | 'admin', q: string) => {
    const response = await cms.fetch(`/api/desk/search?q=${encodeURIComponent(q)}`, {
      cookie: world.staff[role].cookie,
    });
    const { hits } = (await response.json()) as { hits: { kind: string }[] };
    return [...new Set(hits.map(({ kind }) => kind))].sort();
  };
  expect(await found('technician', 'Asha')).toEqual(['customer', 'ticket']);
  expect(await found('accounts', 'Asha')).toEqual(['customer', 'invoice', 'payment', 'ticket']);
  expect(await found('admin', 'Asha')).toEqual(['customer', 'invoice', 'payment', 'ticket']);
  expect(await found('technician', world.asha.invoice)).toEqual([]);
});

test('a file on a note of staff is nobody else’s, and a sent file stays', async () => {
  expect(
    (await cms.fetch(`/api/portal/attachments/${world.asha.internalFile}`, { cookie: world.asha.cookie }))
      .status,
  ).toBe(404);
  expect(
    (
      await cms.fetch(`/api/desk/attachments/${world.asha.internalFile}`, {
        cookie: world.staff.technician.cookie,
      })
    ).status,
  ).toBe(200);
  const removed = await cms.fetch(`/api/portal/attachments/${world.asha.attachment}`, {
    method: 'DELETE',
    cookie: world.asha.cookie,
    body: {},
  });
  expect(removed.status).toBe(404);
  const details = await cms.fetch(`/api/portal/views/tickets/${world.asha.ticket}`, {
    cookie: world.asha.cookie,
  });
  expect(await details.text()).not.toContain('Charge twice');
});

test('no page of a customer names anything of another', async () => {
  const others = [
    world.ravi.id,
    world.ravi.account,
    world.ravi.email,
    world.ravi.ticket,
    world.ravi.unpaidTicket,
    world.ravi.invoice,
    world.ravi.payment,
    world.ravi.attachment,
    'Ravi',
  ];
  for (const { method, path } of doors) {
    if (method !== 'get' || !path.startsWith('/portal/views/')) continue;
    const name = `get ${path}`;
    const text = await (await ask(name, doorTable[name] as DoorRow, world.asha, world.asha.cookie)).text();
    for (const other of others) expect(text.includes(other), `${path} names ${other}`).toBe(false);
  }
});

test('whoever does not work here any more is nobody at once', async () => {
  const member = await createStaff(await cms.req(), { roles: ['admin'] });
  const cookie = await cookieOf(await cms.req(), member, 'staff');
  expect((await cms.fetch('/api/desk/search?q=Asha', { cookie })).status).toBe(200);
  await cms.sql('update staff set active = false where id = $1', [member.id]);
  expect((await cms.fetch('/api/desk/search?q=Asha', { cookie })).status).toBe(401);
  expect((await cms.fetch('/api/tickets', { cookie })).status).toBe(403);
});
