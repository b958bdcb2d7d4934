import { beforeAll, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { aStaffMember, cookieOf, createStaff } from '#cms/testing/people.ts';
import { revisionOf } from '#cms/testing/revision.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { asSystem } from '../local-api.ts';

const cms = await testCms();
const cookies = { asha: '', ravi: '', technician: '' };
let remote = '';

beforeAll(async () => {
  await fillBusiness(await cms.req());
  const member = async (name: string, role: 'admin' | 'technician') =>
    cookieOf(
      await cms.req(),
      await createStaff(await cms.req(), aStaffMember({ name, roles: [role] })),
      'staff',
    );
  cookies.asha = await member('Asha Rao', 'admin');
  cookies.ravi = await member('Ravi Shetty', 'admin');
  cookies.technician = await member('Tara Nair', 'technician');
  const [row] = await cms.sql<{ id: string }>("select id from services where kind = 'remote'");
  remote = row?.id ?? '';
});

type Problem = { message: string; data?: { code: string; errors: { path: string; message: string }[] } };
type Answer = { status: number; doc: Record<string, unknown>; problem: Problem | undefined };

async function sent(path: string, body: unknown, cookie: string, method = 'PATCH'): Promise<Answer> {
  const response = await cms.fetch(path, { method, body, cookie });
  const answer = (await response.json()) as { doc?: never; result?: never; errors?: Problem[] };
  return { status: response.status, doc: answer.doc ?? answer.result ?? {}, problem: answer.errors?.[0] };
}

const service = (): string => `/api/services/${remote}`;
const settings = '/api/globals/settings';

const revision = () => revisionOf(cms, 'services', remote);

test('an edit counts on, and the form can send it again at once', async () => {
  const before = await revision();
  const first = await sent(service(), { revision: before, promise: 'Today' }, cookies.asha);
  expect([first.status, first.doc.revision]).toEqual([200, before + 1]);
  const second = await sent(service(), { revision: before + 1, promise: 'By tonight' }, cookies.asha);
  expect([second.status, second.doc.revision]).toEqual([200, before + 2]);
});

test('an edit of an older state is refused, says who changed what meanwhile, and stores nothing', async () => {
  const opened = await revision();
  const [before] = await cms.sql<{ tiers: string }>(
    'select json_agg(t order by _order) as tiers from services_tiers t where _parent_id = $1',
    [remote],
  );
  const { doc } = await sent(
    service(),
    { revision: opened, promise: 'Within the hour', active: true },
    cookies.asha,
  );
  const tiers = (doc.tiers as { name: string }[]).map((tier, i) =>
    i === 0 ? { ...tier, name: 'Fast fix' } : tier,
  );
  await sent(service(), { revision: opened + 1, tiers }, cookies.asha);
  const late = await sent(
    service(),
    { revision: opened, promise: 'Tomorrow', title: 'Remote help' },
    cookies.ravi,
  );
  expect(late.status).toBe(409);
  expect(late.problem?.message).toBe(
    'Asha Rao saved this while you were working on it. Nothing you typed is lost. Changed: Promise, Tiers 1 › Name',
  );
  expect(late.problem?.data).toEqual({
    code: 'stale',
    errors: [
      { path: 'revision', message: expect.stringMatching(/^Asha Rao saved this at \d+:\d\d [ap]m, while/) },
      { path: 'promise', message: 'Asha Rao saved here: Within the hour' },
      { path: 'tiers', message: 'Asha Rao changed this.' },
    ],
  });
  const [stored] = await cms.sql('select title, promise, revision from services where id = $1', [remote]);
  expect(stored).toMatchObject({ promise: 'Within the hour', revision: String(opened + 2) });
  expect(stored).not.toMatchObject({ title: 'Remote help' });
  expect(before?.tiers).not.toContain('Fast fix');
});

test.each([
  ['no revision', {}],
  ['null', { revision: null }],
  ['an empty one', { revision: '' }],
  ['the number that stands for none', { revision: -1 }],
])('an edit with %s is refused: nobody can tell what it is an edit of', async (_what, part) => {
  const before = await revision();
  const refused = await sent(service(), { ...part, promise: 'Never' }, cookies.asha);
  expect([refused.status, refused.problem?.message]).toEqual([409, expect.stringContaining('“revision”')]);
  expect(await revision()).toBe(before);
});

test.each([1_000_000, 'ten', 0.5, { equals: 1 }, [1], true])(
  'a revision of %j is none that anybody has opened',
  async (made) => {
    const before = await revision();
    const refused = await sent(service(), { revision: made, promise: 'Never' }, cookies.asha);
    expect(refused.status).toBe(409);
    expect(await revision()).toBe(before);
  },
);

test('nothing slips through in bulk: staff have no bulk edit, and the system’s asks of each document', async () => {
  const before = await revision();
  const bulk = await sent(
    `/api/services?where[id][equals]=${remote}`,
    { revision: before, promise: 'Never' },
    cookies.asha,
  );
  expect(bulk.status).toBe(403);
  const { docs, errors } = await cms.payload.update({
    collection: 'services',
    where: { id: { exists: true } },
    data: { revision: before, promise: 'In bulk' },
    overrideAccess: true,
  });
  const fresh = docs.filter(Boolean).map(({ revision }) => revision);
  expect(fresh.every((each) => each === before + 1)).toBe(true);
  expect(fresh.length + errors.length).toBe(3);
  expect(errors.length).toBeGreaterThan(0);
});

test('whoever may not edit learns nothing of what changed', async () => {
  const refused = await sent(service(), { revision: 0, promise: 'Never' }, cookies.technician);
  expect([refused.status, JSON.stringify(refused.problem)]).toEqual([
    403,
    expect.not.stringContaining('Asha'),
  ]);
});

test('the system writes onto whatever is there, and counts', async () => {
  const before = await revision();
  const { doc } = await sent(service(), { revision: before, promise: 'Edited' }, cookies.asha);
  expect(doc.revision).toBe(before + 1);
  await asSystem(await cms.req(), 'a test').update({
    collection: 'services',
    id: remote,
    data: { summary: 'Written by an operation' },
  });
  expect(await revision()).toBe(before + 2);
  const late = await sent(service(), { revision: before + 1, summary: 'Typed by Asha' }, cookies.asha);
  expect(late.problem?.message).toMatch(/^The portal itself saved this/);
});

test('operations that write the same document at once wait for each other and lose nothing', async () => {
  const before = await revision();
  const parts = { title: 'T', summary: 'S', promise: 'P', position: 7, resolutionMinutes: 77, active: false };
  await Promise.all(
    Object.entries(parts).map(async ([field, value]) =>
      asSystem(await cms.req(), 'a test').update({
        collection: 'services',
        id: remote,
        data: { [field]: value },
      }),
    ),
  );
  const [stored] = await cms.sql(
    `select title, summary, promise, position::int, resolution_minutes::int as "resolutionMinutes", active, revision::int
     from services where id = $1`,
    [remote],
  );
  expect(stored).toEqual({ ...parts, revision: before + Object.keys(parts).length });
});

test('a seed that changes a place counts, one that changes nothing does not', async () => {
  const count = () => cms.sql("select name, revision from service_areas where pin = '560038'");
  const [before] = await count();
  await fillBusiness(await cms.req());
  expect(await count()).toEqual([before]);
  await cms.sql("update service_areas set name = 'Elsewhere' where pin = '560038'");
  await fillBusiness(await cms.req());
  expect(await count()).toEqual([{ ...before, revision: String(Number(before?.revision) + 1) }]);
});

test('settings and status: an old state is refused like any other, a missing revision too', async () => {
  const opened = await revisionOf(cms, 'settings');
  const grievance = (name: string) => ({
    grievance: { name, email: 'help@quicktechpro.example', phone: '14488' },
  });
  const first = await sent(settings, { revision: opened, ...grievance('Meera Iyer') }, cookies.asha, 'POST');
  expect([first.status, first.doc.revision]).toEqual([200, opened + 1]);
  const late = await sent(settings, { revision: opened, ...grievance('Lakshmi') }, cookies.ravi, 'POST');
  expect(late.status).toBe(409);
  expect(late.problem?.data?.errors).toContainEqual({
    path: 'grievance.name',
    message: 'Asha Rao saved here: Meera Iyer',
  });
  expect((await sent(settings, grievance('Nobody'), cookies.asha, 'POST')).status).toBe(409);
  expect(await cms.sql('select grievance_name as name from settings')).toEqual([{ name: 'Meera Iyer' }]);
});

const many = 7;

type Raced = {
  table: string;
  method: string;
  path: () => string;
  id: () => string | undefined;
  field: string;
};
const raced: [string, Raced][] = [
  ['a service', { table: 'services', method: 'PATCH', path: service, id: () => remote, field: 'promise' }],
  [
    'the status',
    {
      table: 'system_status',
      method: 'POST',
      path: () => '/api/globals/system-status',
      id: () => undefined,
      field: 'message',
    },
  ],
];

test.each(raced)('of many who save %s at once exactly one is heard, ten times over', async (_what, one) => {
  const { table, method, field } = one;
  for (let round = 0; round < 10; round += 1) {
    const opened = await revisionOf(cms, table, one.id());
    const save = (n: number) =>
      sent(
        one.path(),
        { revision: opened, [field]: `Round ${round}, number ${n}` },
        n % 2 ? cookies.asha : cookies.ravi,
        method,
      );
    const answers = await Promise.all(Array.from({ length: many }, (_, n) => save(n)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses, `round ${round}`).toEqual([200, ...Array(many - 1).fill(409)]);
    const heard = answers.find(({ status }) => status === 200)?.doc;
    const stored = await cms.sql(
      `select ${field} as said, revision::int from ${table} where $1::text is null or id::text = $1`,
      [one.id() ?? null],
    );
    expect(stored).toEqual([{ said: heard?.[field], revision: opened + 1 }]);
  }
});

test('a global that nobody has saved is saved once by the first of many', async () => {
  await cms.sql('delete from system_status');
  const answers = await Promise.all(
    Array.from({ length: many }, (_, n) =>
      sent('/api/globals/system-status', { revision: 0, message: `First ${n}` }, cookies.asha, 'POST'),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(many - 1).fill(409)]);
  expect(
    await cms.sql('select count(*)::int as rows, max(revision)::int as revision from system_status'),
  ).toEqual([{ rows: 1, revision: 1 }]);
});

test('different people who edit one after another lose nothing of each other', async () => {
  let state = await revision();
  for (const [part, cookie] of [
    [{ promise: 'By Asha' }, cookies.asha],
    [{ summary: 'By Ravi' }, cookies.ravi],
  ] as const) {
    const { doc } = await sent(service(), { revision: state, ...part }, cookie);
    state = doc.revision as number;
  }
  expect(await cms.sql('select promise, summary from services where id = $1', [remote])).toEqual([
    { promise: 'By Asha', summary: 'By Ravi' },
  ]);
});
