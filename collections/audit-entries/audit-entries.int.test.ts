import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { aDeadJob, pictureFile } from '#cms/access/world.ts';
import { fillBusiness } from '#cms/seed/fill.ts';
import { aStaffMember, cookieHeader, cookieOf, createCustomer, createStaff } from '#cms/testing/people.ts';
import { revisionOf } from '#cms/testing/revision.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { until } from '#cms/testing/until.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction } from '#toolkit/database.ts';
import { asSystem } from '#toolkit/local-api.ts';

const cms = await testCms();
const asha = aStaffMember({ name: 'Asha Rao', roles: ['admin'] });
let ashaId = '';
let cookie = '';

beforeAll(async () => {
  await fillBusiness(await cms.req());
  ashaId = (await createStaff(await cms.req(), asha)).id;
  cookie = await cookieOf(await cms.req(), asha, 'staff');
});

type Entry = {
  action: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  entity: string;
  document: string | null;
  document_title: string | null;
  revision: string | null;
  changes: { path: string; label: string; before: unknown; after: unknown }[];
  address: string | null;
  request_id: string | null;
};

const entries = (where = 'true', values: unknown[] = []) =>
  cms.sql<Entry>(`select * from audit_entries where ${where} order by id`, values);
const newest = async () => (await entries()).at(-1);
const count = async () => (await entries()).length;

const call = (path: string, method: string, body: unknown, headers = {}) =>
  cms.fetch(path, { method, body, cookie, headers });

async function serviceOf(kind: string) {
  const [row] = await cms.sql<{ id: string }>('select id from services where kind = $1', [kind]);
  const id = row?.id ?? '';
  return { id, path: `/api/services/${id}`, revision: await revisionOf(cms, 'services', id) };
}

/** The portal's clock at the first entry, some minutes ahead of all others. */
const soon = new Date(Date.now() + 10 * 60_000);

test('an edit tells who, when, from where, which request, and each field before and after', async () => {
  cms.setNow(soon);
  const { id, path, revision } = await serviceOf('remote');
  const { tiers } = (await (await call(path, 'GET', undefined)).json()) as { tiers: object[] };
  const dearer = tiers.map((tier, i) => (i === 1 ? { ...tier, price: 74_900 } : tier));
  const headers = { 'x-request-id': 'request-0001', 'x-forwarded-for': '203.0.113.7' };
  const body = { revision, title: 'Remote help', tiers: dearer, active: false };
  expect((await call(path, 'PATCH', body, headers)).status).toBe(200);
  expect(await newest()).toMatchObject({
    action: 'update',
    actor_kind: 'staff',
    actor_id: ashaId,
    actor_name: 'Asha Rao',
    entity: 'services',
    document: id,
    document_title: 'Remote help',
    revision: String(revision + 1),
    changes: [
      { path: 'title', label: 'Title', before: 'Remote computer support', after: 'Remote help' },
      { path: 'active', label: 'Active', before: true, after: false },
      { path: 'tiers.1.price', label: 'Tiers 2 › Price', before: 69_900, after: 74_900 },
    ],
    address: '203.0.113.7',
    request_id: 'request-0001',
  });
  expect(await entries('at >= $1', [soon])).toHaveLength(1);
  cms.setNow(new Date());
});

test('what is asked back does not decide what is written down', async () => {
  const { path, revision } = await serviceOf('onsite');
  const change = { revision, summary: 'We come to you.' };
  expect((await call(`${path}?select[position]=true&depth=2`, 'PATCH', change)).status).toBe(200);
  const { changes } = (await newest()) as Entry;
  expect(changes).toEqual([
    { path: 'summary', label: 'Summary', before: expect.any(String), after: 'We come to you.' },
  ]);
});

test('rows that come, go or move are one change of their list', async () => {
  const { path, revision } = await serviceOf('onsite');
  const included = [{ text: 'A visit' }, { text: 'A report' }];
  expect((await call(path, 'PATCH', { revision, included })).status).toBe(200);
  expect((await newest())?.changes).toMatchObject([
    { path: 'included', before: [{}, {}, {}], after: [{ text: 'A visit' }, { text: 'A report' }] },
  ]);
});

test('a long text is not copied, the log says how long it is', async () => {
  const sections = [{ heading: 'One', body: 'Words. '.repeat(100) }];
  const notice = {
    document: 'terms',
    version: randomUUID(),
    publishedAt: '2099-01-01T00:00:00Z',
    title: 'Terms',
    sections,
  };
  expect((await call('/api/legal-notices', 'POST', notice)).status).toBe(201);
  const entry = (await newest()) as Entry;
  expect(entry).toMatchObject({
    action: 'create',
    entity: 'legal-notices',
    document_title: 'Terms',
    revision: null,
  });
  expect(entry.changes.find(({ path }) => path === 'sections')?.after).toEqual([
    { heading: 'One', body: { omitted: 'long', length: 700 } },
  ]);
  expect(JSON.stringify(entry)).not.toContain('Words.');
});

test('a picture that is taken away is written down with what it was', async () => {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: 'A desk in the sun' }));
  form.set('file', pictureFile());
  const made = await cms.fetch('/api/media', { rawBody: form, cookie });
  const { id } = ((await made.json()) as { doc: { id: string } }).doc;
  expect((await call(`/api/media/${id}`, 'DELETE', undefined)).status).toBe(200);
  const told = await entries('document = $1', [id]);
  expect(told).toMatchObject([
    { action: 'create', changes: [{ path: 'alt', before: null, after: 'A desk in the sun' }] },
    {
      action: 'delete',
      document_title: 'A desk in the sun',
      changes: [{ before: 'A desk in the sun', after: null }],
    },
  ]);
});

test('a global has a name and no id', async () => {
  const revision = await revisionOf(cms, 'system_status');
  await call('/api/globals/system-status', 'POST', { revision, level: 'degraded', message: 'Slow' });
  expect(await newest()).toMatchObject({
    action: 'update',
    entity: 'system-status',
    document: null,
    document_title: 'System status',
    revision: String(revision + 1),
    changes: [
      { path: 'level', before: 'ok', after: 'degraded' },
      { path: 'message', before: null, after: 'Slow' },
    ],
  });
});

test('what is refused or rolled back leaves no entry', async () => {
  const before = await count();
  const { path, revision } = await serviceOf('web');
  expect((await call(path, 'PATCH', { revision, title: '' })).status).toBe(400);
  expect((await call(path, 'PATCH', { revision: revision - 1, title: 'Late' })).status).toBe(409);
  const twice = { pin: '560038', name: 'Twice', covered: true };
  expect((await call('/api/service-areas', 'POST', twice)).status).toBe(400);
  const req = await cms.req();
  const failing = inTransaction(req, async () => {
    await audit(req, { action: 'job.retried', entity: 'jobs', document: '1' });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await count()).toBe(before);
});

test('no change without its entry', async () => {
  const { id, path, revision } = await serviceOf('web');
  await cms.sql('alter table audit_entries rename to elsewhere');
  try {
    expect((await call(path, 'PATCH', { revision, title: 'Unseen' })).status).toBe(500);
  } finally {
    await cms.sql('alter table elsewhere rename to audit_entries');
  }
  expect(await cms.sql('select title, revision::int from services where id = $1', [id])).toEqual([
    { title: 'Web development', revision },
  ]);
});

test('an entry outside a transaction is a mistake, one of a customer no entry', async () => {
  const req = await cms.req();
  const entry = { action: 'job.retried', entity: 'jobs' } as const;
  await expect(audit(req, entry)).rejects.toThrow('outside a transaction');
  const before = await count();
  const { id } = await createCustomer(await cms.req());
  req.user = { collection: 'customers', id } as never;
  await inTransaction(req, () => audit(req, entry));
  expect(await count()).toBe(before);
});

test('what the portal does by itself is told as its own', async () => {
  await fillBusiness(await cms.req());
  const told = await entries("entity = 'settings'");
  expect(told.at(-1)).toMatchObject({
    actor_kind: 'system',
    actor_id: null,
    address: null,
    request_id: null,
  });
});

test('an operation’s name is its own entry’s alone', async () => {
  const req = await cms.req();
  const { id } = await createStaff(req, { name: 'Chitra Hegde' });
  const area = { pin: '560999', name: 'A new place', covered: true };
  await asSystem(req, 'a test').create({ collection: 'service-areas', data: area });
  expect(await entries('document = $1', [id])).toMatchObject([{ action: 'staff.invited' }]);
  expect(await newest()).toMatchObject({ action: 'create', entity: 'service-areas' });
});

const logIn = (given: { email: string; password: string }) =>
  cms.fetch('/api/desk/session/log-in', { body: given });

test('log-in, log-out and a wrong password are written down; what a stranger tries is not', async () => {
  const member = aStaffMember({ name: 'Bala Kumar', roles: ['technician'] });
  const { id } = await createStaff(await cms.req(), member);
  const { email, password } = member;
  const began = await logIn({ email, password });
  expect(began.status).toBe(200);
  const session = cookieHeader(began.headers.getSetCookie());
  expect((await cms.fetch('/api/desk/session/log-out', { body: {}, cookie: session })).status).toBe(200);
  expect((await cms.fetch('/api/desk/session/log-out', { body: {}, cookie: session })).status).toBe(200);
  expect((await logIn({ email: 'nobody@example.com', password })).status).toBe(401);
  expect((await logIn({ email: email.toUpperCase(), password: 'not the password' })).status).toBe(401);
  await until(
    'the failure to be written down',
    async () => (await newest())?.action === 'staff.log_in_failed',
  );
  const told = await entries('document = $1', [id]);
  const self = { actor_id: id, actor_name: 'Bala Kumar', document_title: 'Bala Kumar', address: '127.0.0.1' };
  expect(told).toMatchObject([
    { action: 'staff.invited', actor_kind: 'system' },
    { action: 'staff.logged_in', actor_kind: 'staff', ...self },
    { action: 'staff.logged_out', actor_kind: 'staff', ...self },
    { action: 'staff.log_in_failed', actor_kind: 'unknown', ...self, actor_id: null, actor_name: null },
  ]);
  expect(JSON.stringify(await entries())).not.toContain(password);
  expect(await entries("document is null and entity = 'staff'")).toEqual([]);
});

test('no session begins that cannot be written down', async () => {
  const sessions = () => cms.sql('select count(*)::int as n from identity.staff_session');
  const before = await sessions();
  await cms.sql('alter table audit_entries rename to elsewhere');
  try {
    expect((await logIn({ email: asha.email, password: asha.password })).status).toBe(500);
  } finally {
    await cms.sql('alter table elsewhere rename to audit_entries');
  }
  expect(await sessions()).toEqual(before);
});

test('a job that is tried again is written down once, however often it is pressed', async () => {
  const id = await aDeadJob(cms);
  const press = () => call(`/api/desk/jobs/${id}/retry`, 'POST', {});
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await entries("entity = 'jobs' and document = $1", [id])).toMatchObject([
    { action: 'job.retried', actor_name: 'Asha Rao', document_title: 'clean-up' },
  ]);
});

test('admins find entries by person, collection and day; a new name does not change old ones', async () => {
  const revision = await revisionOf(cms, 'staff', ashaId);
  expect((await call(`/api/staff/${ashaId}`, 'PATCH', { revision, name: 'Asha R. Kumar' })).status).toBe(200);
  const found = async (where: string) =>
    (
      (await (await call(`/api/audit-entries?limit=0&${where}`, 'GET', undefined)).json()) as {
        docs: Entry[];
      }
    ).docs;
  const hers = await found(`where[actor][equals]=${ashaId}&where[entity][equals]=services`);
  expect(hers.length).toBeGreaterThan(2);
  expect(new Set(hers.map(({ entity }) => entity))).toEqual(new Set(['services']));
  expect(new Set(hers.map((entry) => (entry as never as { actorName: string }).actorName))).toEqual(
    new Set(['Asha Rao']),
  );
  expect(await found(`where[at][greater_than_equal]=${soon.toISOString()}`)).toHaveLength(1);
  const technician = await createStaff(await cms.req(), { roles: ['technician'] });
  const other = await cookieOf(await cms.req(), technician, 'staff');
  expect((await cms.fetch('/api/audit-entries', { cookie: other })).status).toBe(403);
});
