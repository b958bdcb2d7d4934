import { beforeAll, expect, test } from 'vitest';
import { createBooking } from '../testing/bookings.ts';
import type { CallOptions } from '../testing/test-cms.ts';
import { testCms } from '../testing/test-cms.ts';
import { doorsOf } from './doors.ts';
import { doorTable } from './view-table.ts';
import type { World } from './world.ts';
import { aWorld, half } from './world.ts';

const cms = await testCms();
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

const doors = doorsOf(cms.config).filter(({ path }) => !path.startsWith('/hooks'));
const named = doors.map((door) => [`${door.method} ${door.path}`, door] as const);
/** Enough of a customer to see which doors take a body, before there is one. */
const blank = new Proxy({}, { get: () => 'x' }) as World['asha'];

/** Doors whose body is JSON with something in it. */
const withBody = named.filter(
  ([name]) =>
    Object.keys((doorTable[name]?.body?.(blank, { order: '', revision: 0 }) as object) ?? {}).length > 0,
);
const withId = named.filter(([, { path }]) => path.includes(':'));
const reading = named.filter(
  ([, { method, path }]) => method === 'get' && /views|area|search|drafts/.test(path),
);

const cookieAt = (path: string): string =>
  path.startsWith('/desk') ? world.staff.admin.cookie : world.asha.cookie;

/** Refusals have the one shape and words for people; a 500 is never an answer. */
async function wellSaid(response: Response, what: string): Promise<number> {
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  if (response.status < 400) return response.status;
  const { error } = JSON.parse(text) as {
    error: { code: string; message: string; requestId: string; fields?: Record<string, string> };
  };
  expect(error.code, what).toMatch(/^[a-z_]+$/);
  expect(error.message, what).toMatch(/^[A-Z].*[.!?]/s);
  expect(error.requestId, what).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  for (const [field, words] of Object.entries(error.fields ?? {}))
    expect(words, `${what} ${field}`).toMatch(/^.{3,}/s);
  expect(text, what).not.toMatch(
    /invalid_type|expected string|select |insert |at Object\.|node_modules|\.ts:/,
  );
  return response.status;
}

async function send(name: string, options: CallOptions, id = 'x', query = ''): Promise<Response> {
  const [method = '', path = ''] = name.split(' ');
  return cms.fetch(`/api${path.replace(/:[a-z]+/, id)}${query && `?${query}`}`, {
    method: method.toUpperCase(),
    cookie: cookieAt(path),
    ...options,
  });
}

const validBody = (name: string): Record<string, unknown> =>
  structuredClone(
    doorTable[name]?.body?.(world.asha, { order: 'order_AAAAAAAAAAAAAA', revision: 0 }) as Record<
      string,
      unknown
    >,
  );

const idFor = (name: string): string => doorTable[name]?.id?.(world.asha, 'admin') ?? 'x';

test.each(withBody)('%s takes no field that it does not know', async (name) => {
  const before = await cms.sql('select * from customers order by id');
  for (const surprise of [
    'surprise',
    'price',
    'account',
    'customer',
    'status',
    'roles',
    '_status',
    'id',
    'constructor',
  ]) {
    const response = await send(name, { body: { ...validBody(name), [surprise]: 'x' } }, idFor(name));
    const text = await response.clone().text();
    expect(await wellSaid(response, surprise)).toBe(422);
    expect(JSON.parse(text).error.fields, text).toHaveProperty([surprise]);
  }
  expect(await cms.sql('select * from customers order by id')).toEqual(before);
});

test.each(withBody)('%s: a value of another kind is a field to look at again', async (name) => {
  const body = validBody(name);
  for (const [path, value] of leaves(body)) {
    for (const wrong of [
      42,
      true,
      null,
      ['x'],
      { x: 1 },
      [[]],
      '',
      'x'.repeat(20_000),
      'a\u0000b',
      '\ud800',
      '<script>',
      "'; drop table tickets; --",
      '\u202Egpj.exe',
      1e308,
    ]) {
      if (typeof wrong === typeof value && typeof wrong === 'boolean') continue;
      const status = await wellSaid(
        await send(name, { body: replaced(body, path, wrong) }, idFor(name)),
        `${path.join('.')} = ${JSON.stringify(wrong).slice(0, 40)}`,
      );
      const otherKind = typeof value === 'string' && (typeof wrong === 'number' || Array.isArray(wrong));
      if (otherKind && path[0] !== 'data') expect(status, path.join('.')).toBe(422);
    }
  }
});

test.each(withBody)('%s: a body that is no object, or deeper than anything, is refused', async (name) => {
  const json = { 'content-type': 'application/json' };
  const deep = [
    `${'['.repeat(6_000)}${']'.repeat(6_000)}`,
    `${'{"a":'.repeat(6_000)}1${'}'.repeat(6_000)}`,
    JSON.stringify(validBody(name)).replace(/^\{/, `{"deep":${'['.repeat(6_000)}${']'.repeat(6_000)},`),
  ];
  for (const [field] of Object.entries(validBody(name))) {
    const nested = `${'{"root":{"children":[{"children":'.repeat(1_000)}[]${'}]}}'.repeat(1_000)}`;
    deep.push(JSON.stringify({ ...validBody(name), [field]: 'here' }).replace('"here"', nested));
  }
  for (const raw of [
    ...deep,
    '[]',
    'null',
    '"text"',
    '1',
    'true',
    '{"__proto__":{"role":"admin"}}',
    '[{}]',
  ]) {
    expect([413, 422], raw.slice(0, 60)).toContain(
      await wellSaid(await send(name, { rawBody: raw, headers: json }, idFor(name)), raw.slice(0, 60)),
    );
  }
  for (const raw of ['{', '', 'a=1', '{"a":1}}', '\u0000', '<x/>', '{"a":NaN}']) {
    expect(await wellSaid(await send(name, { rawBody: raw, headers: json }, idFor(name)), raw)).toBe(400);
  }
  for (const type of [
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ]) {
    const response = await send(name, { rawBody: '{}', headers: { 'content-type': type } }, idFor(name));
    expect(await wellSaid(response, type), type).toBe(415);
  }
  const form = await send(
    name,
    { rawBody: 'a=%00&b=1&b=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    idFor(name),
  );
  expect(await wellSaid(form, 'a form')).toBe(422);
});

/** Ten thousand characters of the longest kind. */
const wordsLimit = 512 * 1024;
const limits: Record<string, number> = {
  'post /portal/tickets': 256 * 1024,
  'post /portal/tickets/:number/reply': wordsLimit,
  'post /portal/tickets/:number/move': wordsLimit,
  'post /portal/tickets/:number/update': wordsLimit,
  'post /portal/messages/:id/edit': wordsLimit,
  'post /desk/tickets/:id/reply': wordsLimit,
  'post /desk/tickets/:id/move': wordsLimit,
  'post /desk/messages/:id/edit': wordsLimit,
  'patch /portal/uploads/:id': half.size - half.received,
};

test.each([...withBody.map(([name]) => name), 'patch /portal/uploads/:id'])(
  '%s: more than the limit is too large, declared or not',
  async (name) => {
    const limit = limits[name] ?? 64 * 1024;
    const headers = doorTable[name]?.raw?.headers ?? { 'content-type': 'application/json' };
    const over = 'x'.repeat(limit + 1);
    expect(
      await wellSaid(
        await send(
          name,
          { rawBody: over, headers: { ...headers, 'content-length': String(over.length) } },
          idFor(name),
        ),
        'declared',
      ),
    ).toBe(413);
    const stream = new Blob([over]).stream();
    expect(await wellSaid(await send(name, { rawBody: stream, headers }, idFor(name)), 'in chunks')).toBe(
      413,
    );
    const lying = new Blob([over]).stream();
    expect(
      await wellSaid(
        await send(name, { rawBody: lying, headers: { ...headers, 'content-length': '10' } }, idFor(name)),
        'declared as less',
      ),
    ).toBe(413);
  },
);

const strangeIds = [
  '..%2F..%2Fetc%2Fpasswd',
  '..%5c..%5cwindows',
  '%2e%2e%2f',
  '%27%20or%201=1--',
  '%22',
  '%00',
  'RT2026-0001%00',
  '%25',
  '%25s%25n',
  '-1',
  '0',
  'NaN',
  'undefined',
  '00000000-0000-0000-0000-000000000000',
  '%7B%22$ne%22:null%7D',
  '%E0%B2%95%E0%B2%A8%E0%B3%8D%E0%B2%A8%E0%B2%A1',
  '%F0%9F%99%82',
  'x'.repeat(4_000),
  `${'%25'.repeat(500)}`,
];

test.each(withId)('%s: a strange number or id is one that does not exist', async (name, { method }) => {
  const { raw, query } = doorTable[name] ?? {};
  const body = validBody(name) ?? {};
  const call = raw ? { rawBody: raw.body, headers: raw.headers } : method === 'get' ? {} : { body };
  for (const id of strangeIds) {
    const status = await wellSaid(await send(name, call, id, query), `${name} ${id.slice(0, 60)}`);
    expect(id.includes('%00') ? [404, 422] : [404], id.slice(0, 60)).toContain(status);
  }
});

const pages = [
  '0',
  '-1',
  '1.5',
  'NaN',
  'abc',
  '1e9',
  '99999999999999999999999',
  '9007199254740993',
  '',
  '%',
  '%00',
  '1&page=2',
  '[]',
  "1'",
];
const words = [
  '%',
  '_',
  '\\',
  "'",
  '"',
  "' or 1=1 --",
  '%%%',
  '(',
  '[',
  '*',
  '$1',
  '${1}',
  'ಕನ್ನಡ ಪಠ್ಯ',
  '🙂',
  'x'.repeat(5_000),
  '\u0000',
  '\ud800',
  'a '.repeat(200),
];
const dates = [
  '9999-99-99',
  '0000-00-00',
  '2026-02-31',
  '2026-13-01',
  '9999-12-31',
  '0001-01-01',
  '2026-11-22T00:00',
  'yesterday',
];
const choices = ['__proto__', 'constructor', 'toString', 'active', '', "'", '[]'];

test.each(reading)('%s: whatever stands in the address, the page says something sensible', async (name) => {
  const base = doorTable[name]?.query ?? '';
  const queries = [
    ...pages.map((page) => `page=${page}`),
    ...words.map((word) => `q=${encodeWild(word)}`),
    ...dates.flatMap((date) => [`from=${date}`, `to=${date}`, `from=${date}&to=${date}`]),
    ...choices.flatMap((choice) =>
      ['group', 'sort', 'kind', 'status', 'category', 'unread', 'document', 'pin'].map(
        (field) => `${field}=${choice}`,
      ),
    ),
    'q[$ne]=1',
    'q[]=a&q[]=b',
    'where[id][exists]=true',
    'depth=10',
    'limit=0',
    'limit=1000000',
    'draft=true',
    'trash=true',
    'locale=kn',
    'select[hash]=true',
    'populate[x]=1',
    'a'.repeat(3_000),
    Array.from({ length: 300 }, (_, n) => `a[${n}]=1`).join('&'),
    `${'a[b]'.repeat(50)}=1`,
    '%',
    '%E0%A4%A=1',
    '&&&=',
  ];
  for (const query of queries) {
    await wellSaid(
      await cms.fetch(
        `/api${name.split(' ')[1]?.replace(/:[a-z]+/, idFor(name))}?${base ? `${base}&` : ''}${query}`,
        { cookie: cookieAt(name.split(' ')[1] ?? '') },
      ),
      query.slice(0, 80),
    );
  }
});

function encodeWild(word: string): string {
  return encodeURIComponent(word.isWellFormed() ? word : word.toWellFormed());
}

test('a search finds what was typed, in any script and with any sign, and nothing else', async () => {
  const subjects = [
    'ನನ್ನ ಗಣಕ ನಿಧಾನ',
    '100% busy all day',
    'It says "no_disk" here',
    "Rao's printer",
    'C:\\Temp is full',
  ];
  for (const subject of subjects) await createBooking(cms, world.asha, { subject });
  const found = async (q: string) => {
    const response = await cms.fetch(`/api/portal/views/tickets?q=${encodeURIComponent(q)}`, {
      cookie: world.asha.cookie,
    });
    return ((await response.json()) as { data: { tickets: { subject: string }[] } }).data.tickets.map(
      ({ subject }) => subject,
    );
  };
  expect(await found('ಗಣಕ')).toEqual(['ನನ್ನ ಗಣಕ ನಿಧಾನ']);
  expect(await found('%')).toEqual(['100% busy all day']);
  expect(await found('_')).toEqual(['It says "no_disk" here']);
  expect(await found('"no')).toEqual(['It says "no_disk" here']);
  expect(await found("rao's")).toEqual(["Rao's printer"]);
  expect(await found('\\')).toEqual(['C:\\Temp is full']);
  expect(await found(world.ravi.ticket)).toEqual([]);
  const desk = await cms.fetch(`/api/desk/search?q=${encodeURIComponent('%%')}`, {
    cookie: world.staff.admin.cookie,
  });
  expect(await desk.json()).toEqual({ hits: [] });
});

test('half a character is refused wherever it stands, a whole one in escapes is kept', async () => {
  const json = { 'content-type': 'application/json' };
  for (const data of ['{"a":"\\ud800"}', '{"a":"x\\uDC00y"}', '{"\\ud800":1}', '{"a":["\\udfff"]}']) {
    const response = await send('put /portal/drafts/booking', {
      rawBody: `{"data":${data},"revision":1}`,
      headers: json,
    });
    expect(await wellSaid(response, data), data).toBe(422);
  }
  const whole = await send('put /portal/drafts/booking', {
    rawBody: `{"data":{"a":"\\ud83d\\ude42"},"revision":0}`,
    headers: json,
  });
  expect(whole.status).toBe(200);
  const kept = await send('get /portal/drafts/booking', {});
  expect(await kept.json()).toMatchObject({ draft: { data: { a: '🙂' } } });
});

test('an attachment of another account cannot be sent with a booking, and nothing is booked', async () => {
  const before = await cms.sql('select count(*) from tickets');
  const body = validBody('post /portal/tickets');
  for (const id of [
    world.ravi.spareFile,
    world.asha.attachment,
    world.asha.internalFile,
    world.asha.ticket,
    world.asha.id,
  ]) {
    const response = await send('post /portal/tickets', { body: { ...body, attachments: [id] } });
    expect(await wellSaid(response, id)).toBe(422);
  }
  expect(await cms.sql('select count(*) from tickets')).toEqual(before);
});

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    path.length >= 2 ? [] : leaves(each, [...path, key]),
  );
  return path.length > 0 ? [[path, value], ...inner] : inner;
}

function replaced(body: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) as string] = value;
  return copy;
}
