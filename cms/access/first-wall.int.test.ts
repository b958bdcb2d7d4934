import { beforeAll, expect, test } from 'vitest';
import { apiHandler } from '../api/handler.ts';
import { testCms } from '../testing/test-cms.ts';
import { doorsOf, pathFor } from './doors.ts';
import { builtInTable, collectionTable } from './table.ts';
import type { World } from './world.ts';
import { aWorld, fingerprints } from './world.ts';

const cms = await testCms();
let world: World;

beforeAll(async () => {
  world = await aWorld(cms);
});

const everybody = (): [name: string, cookie: string | undefined][] => [
  ['visitor', undefined],
  ['customer', world.asha.cookie],
  ['admin', world.staff.admin.cookie],
];

const notThere = {
  error: { code: 'not_found', message: 'This page was not found.', requestId: expect.any(String) },
};

test.each([
  'POST /api/graphql',
  'GET /api/graphql',
  'GET /api/graphql-playground',
  'GET /api/payload-jobs/run',
  'GET /api/payload-jobs/handle-schedules',
  'GET /api/payload-jobs',
  'GET /api/payload-kv',
  'GET /api/payload-migrations',
  'POST /api/staff/first-register',
  'POST /api/customers/first-register',
  'POST /api/staff/login',
  'POST /api/customers/login',
  'POST /api/staff/logout',
  'POST /api/staff/refresh-token',
  'POST /api/staff/forgot-password',
  'POST /api/customers/forgot-password',
  'POST /api/staff/reset-password',
  'POST /api/staff/unlock',
  'POST /api/customers/unlock',
  'POST /api/customers/verify/abc',
  'GET /api/staff/init',
  'GET /api/hooks/razorpay',
  'POST /api/hooks/razorpay',
  'POST /api/hooks/razorpay/return',
  'GET /api',
  'GET /api/',
  'GET /api/nothing',
  'GET /api/portal',
  'GET /api/desk',
  'GET //api/tickets',
  'GET /api//tickets',
  'GET /api/portal//views/home',
  'GET /api/%74ickets',
  'GET /api/portal%2fviews/home',
  'GET /%61pi/tickets',
  'GET /API/tickets',
  'GET /api/Tickets',
  'GET /api/tickets;x=1',
  'GET /api/./graphql',
  'POST /api/tickets/../graphql',
  'POST /api/portal/%2e%2e/graphql',
  'POST /api/portal/.%2E/graphql',
  'GET /api/portal/nothing',
  'POST /api/portal/views/home',
  'GET /api/portal/session/log-in',
  'PATCH /api/portal/profile',
  'GET /api/desk/nothing',
  'GET /api/portal/views/tickets/%',
  'GET /api/portal/views/tickets/%E0%A4%A',
  'GET /api/tickets/%C3%28',
  'GET /hooks/razorpay',
  'GET /hooks/razorpay/return',
  'GET /hooks/razorpay/other',
  'GET /hooks',
  'GET /admin',
  'GET /',
  'OPTIONS /api/portal/views/home',
  'OPTIONS /api/tickets',
  'PROPFIND /api/tickets',
])('%s does not exist for anybody', async (line) => {
  const [method = '', path = ''] = line.split(' ');
  for (const [name, cookie] of everybody()) {
    // Sent as it is: a browser would tidy the path first.
    const response = await cms.fetch(path.startsWith('//') ? `http://localhost:4321${path}` : path, {
      method,
      cookie,
      ...(method === 'POST' ? { body: {} } : {}),
    });
    expect(response.status, name).toBe(404);
    expect(await response.json(), name).toEqual(notThere);
  }
});

const rest = [
  ...Object.keys(collectionTable),
  ...Object.keys(builtInTable),
  'access',
  'globals/settings',
  'globals/system-status',
];

test.each(rest)('generic REST of %s is a 404 in our own words for visitors and customers', async (slug) => {
  for (const [name, cookie] of everybody().slice(0, 2)) {
    for (const [method, more] of [
      ['GET', ''],
      ['POST', ''],
      ['PATCH', '?where[id][exists]=true'],
      ['DELETE', '?where[id][exists]=true'],
      ['GET', '/count'],
      ['GET', '/versions'],
    ] as const) {
      const response = await cms.fetch(`/api/${slug}${more}`, {
        method,
        cookie,
        ...(method === 'GET' ? {} : { body: {} }),
      });
      expect(response.status, `${method} ${slug}${more} as ${name}`).toBe(404);
      expect(await response.json()).toEqual(notThere);
    }
  }
});

test('what Payload tells about rights is told to staff alone', async () => {
  expect((await cms.fetch('/api/access', { cookie: world.staff.editor.cookie })).status).toBe(200);
  expect((await cms.fetch('/api/tickets', { cookie: world.staff.technician.cookie })).status).toBe(200);
});

test('who is not staff is nobody to the panel, and that is all it hears', async () => {
  for (const [name, cookie] of everybody().slice(0, 2)) {
    const response = await cms.fetch('/api/staff/me', { cookie });
    expect([response.status, await response.json()], name).toEqual([200, { user: null }]);
    expect((await cms.fetch('/api/customers/me', { cookie })).status, name).toBe(404);
  }
});

test('an override header turns nothing into something else', async () => {
  for (const name of ['x-http-method-override', 'x-payload-http-method-override']) {
    const post = await cms.fetch('/api/portal/views/tickets', {
      method: 'POST',
      cookie: world.asha.cookie,
      headers: { [name]: 'GET' },
      body: {},
    });
    expect(post.status, name).toBe(404);
    const broken = await cms.fetch('/api/portal/views/home', {
      rawBody: '{',
      headers: { [name]: 'GET', 'content-type': 'application/json' },
    });
    expect(broken.status, name).toBe(404);
    const rest = await cms.fetch('/api/tickets', {
      method: 'POST',
      cookie: world.asha.cookie,
      headers: { [name]: 'GET' },
      body: {},
    });
    expect(rest.status, name).toBe(404);
    const deleted = await cms.fetch('/api/portal/drafts/booking', {
      cookie: world.asha.cookie,
      headers: { [name]: 'DELETE' },
    });
    expect(await deleted.json()).toMatchObject({ draft: { data: { subject: 'Half a sentence' } } });
  }
  const panel = await cms.fetch('/api/tickets', {
    rawBody: '{',
    cookie: world.staff.technician.cookie,
    headers: { 'x-payload-http-method-override': 'GET', 'content-type': 'application/json' },
  });
  expect(panel.status).toBe(400);
});

test('HEAD has no doors beside those of uploads and says nothing about rows', async () => {
  const mine = await cms.fetch(`/api/portal/views/tickets/${world.asha.ticket}`, {
    method: 'HEAD',
    cookie: world.asha.cookie,
  });
  const others = await cms.fetch(`/api/portal/views/tickets/${world.ravi.ticket}`, {
    method: 'HEAD',
    cookie: world.asha.cookie,
  });
  expect(others.status).toBe(404);
  expect(mine.status).toBe(404);
  const heads = doorsOf(cms.config).filter(({ method }) => method === 'head');
  expect(heads.map(({ path }) => path)).toEqual(['/portal/uploads/:id', '/desk/uploads/:id']);
});

test('a customer’s cookie does nothing at the desk, a member of staff’s nothing at the portal', async () => {
  expect((await cms.fetch('/api/desk/search?q=Asha', { cookie: world.asha.cookie })).status).toBe(401);
  expect((await cms.fetch('/api/portal/views/tickets', { cookie: world.staff.admin.cookie })).status).toBe(
    401,
  );
  expect((await cms.fetch('/api/portal/views/plain', { cookie: world.staff.admin.cookie })).status).toBe(200);
  const plain = await cms.fetch('/api/portal/views/plain', { cookie: world.staff.admin.cookie });
  expect(await plain.json()).toMatchObject({ viewer: null });
  expect((await cms.fetch('/api/tickets', { cookie: world.asha.cookie })).status).toBe(404);
});

test('one browser is customer and staff at once, each at its own door, whatever the order of the cookies', async () => {
  const [customer, staff] = [world.asha.cookie, world.staff.technician.cookie];
  for (const cookie of [
    `${customer}; ${staff}`,
    `${staff}; ${customer}`,
    `theme=dark;${staff};${customer}`,
  ]) {
    const portal = await cms.fetch('/api/portal/views/plain', { cookie });
    expect(await portal.json()).toMatchObject({ viewer: { email: world.asha.email } });
    const desk = await cms.fetch('/api/tickets?limit=0', { cookie });
    expect((await desk.json()).docs).toHaveLength((await cms.sql('select 1 from tickets')).length);
    expect((await cms.fetch('/api/desk/search?q=Asha', { cookie })).status).toBe(200);
  }
});

test('logging out at one door leaves the other session alone', async () => {
  const staff = world.staff.moderator.cookie;
  const cookie = `${world.ravi.cookie}; ${staff}`;
  const out = await cms.fetch('/api/desk/session/log-out', { body: {}, cookie });
  expect(out.headers.getSetCookie().join()).toMatch(/^qtp_staff\.session_token=;/);
  expect((await cms.fetch('/api/services', { cookie: staff })).status).toBe(404);
  expect((await cms.fetch('/api/portal/views/dashboard', { cookie: world.ravi.cookie })).status).toBe(200);
});

test('tokens in headers, in Payload’s own cookie or in the address are nobody', async () => {
  const token = world.asha.cookie.split('=')[1] ?? '';
  const staffToken = world.staff.admin.cookie.split('=')[1] ?? '';
  const claims: Record<string, string>[] = [
    { authorization: `JWT ${token}` },
    { authorization: `Bearer ${token}` },
    { authorization: `customers API-Key ${token}` },
    { cookie: `payload-token=${token}` },
    { cookie: `better-auth.session_token=${token}` },
    { cookie: `__Secure-qtp_customer.session_token=${token}` },
    { 'x-user-id': world.asha.id },
  ];
  for (const headers of claims) {
    expect((await cms.fetch('/api/portal/views/tickets', { headers })).status, JSON.stringify(headers)).toBe(
      401,
    );
  }
  const staffClaims: Record<string, string>[] = [
    { authorization: `Bearer ${staffToken}` },
    { cookie: `payload-token=${staffToken}` },
  ];
  for (const headers of staffClaims) {
    expect((await cms.fetch('/api/tickets', { headers })).status).toBe(404);
  }
  expect((await cms.fetch(`/api/portal/views/tickets?token=${token}`)).status).toBe(401);
  const asCustomer = `qtp_customer.session_token=${staffToken}`;
  expect((await cms.fetch('/api/portal/views/tickets', { cookie: asCustomer })).status).toBe(401);
  expect((await cms.fetch('/api/tickets', { cookie: `qtp_staff.session_token=${token}` })).status).toBe(404);
});

const origins: [name: string, headers: Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['a null origin', { origin: 'null' }],
  ['another port', { origin: 'http://localhost:4322' }],
  ['another scheme', { origin: 'https://localhost:4321' }],
  ['an origin that begins like ours', { origin: 'http://localhost:4321.evil.example' }],
  ['no origin, started elsewhere', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ['no origin, started on a sister site', { origin: '', 'sec-fetch-site': 'same-site' }],
  ['no origin, started by no page', { origin: '', 'sec-fetch-site': 'none' }],
];

test.each(origins)('%s changes nothing at any door', async (_name, headers) => {
  const changing = doorsOf(cms.config).filter(
    ({ method, path }) => method !== 'get' && method !== 'head' && !path.startsWith('/hooks/'),
  );
  expect(changing.length).toBeGreaterThan(15);
  const before = await fingerprints(cms);
  const { origin, ...others } = headers;
  for (const { method, path } of changing) {
    const cookie = path.startsWith('/desk') ? world.staff.admin.cookie : world.asha.cookie;
    const response = await send(method.toUpperCase(), `/api${pathFor(path, world.asha)}`, {
      cookie,
      ...(origin ? { origin } : {}),
      ...others,
    });
    expect(response.status, `${method} ${path}`).toBe(403);
    expect(await response.json()).toMatchObject({
      error: { code: 'origin_refused', requestId: expect.any(String) },
    });
  }
  for (const slug of ['services', 'staff', 'globals/settings', 'payload-preferences/x']) {
    const response = await send('POST', `/api/${slug}`, {
      cookie: world.staff.admin.cookie,
      ...(origin ? { origin } : {}),
      ...others,
    });
    expect(response.status, slug).toBe(403);
  }
  expect(await fingerprints(cms)).toEqual(before);
});

/** Past the test's own helper, which always sends our Origin. */
async function send(method: string, path: string, headers: Record<string, string>): Promise<Response> {
  const handle = apiHandler({ payload: cms.payload, config: cms.config, publicUrl: 'http://localhost:4321' });
  return handle(
    new Request(`http://localhost:4321${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    }),
  );
}

test('a change without Origin from something that is no browser may pass to the door', async () => {
  expect((await send('POST', '/api/portal/session/extend', { cookie: world.asha.cookie })).status).toBe(200);
});

test('nothing changes on GET or HEAD at any door, signed in or not', async () => {
  const reading = doorsOf(cms.config).filter(({ method }) => method === 'get' || method === 'head');
  expect(reading.length).toBeGreaterThan(15);
  const before = await fingerprints(cms);
  for (const { method: verb, path } of reading) {
    const method = verb.toUpperCase();
    for (const who of [world.asha, world.ravi]) {
      const cookie = path.startsWith('/desk') ? world.staff.technician.cookie : world.asha.cookie;
      const response = await cms.fetch(`/api${pathFor(path, who)}`, { method, cookie });
      await response.arrayBuffer();
      expect(response.status, path).toBeLessThan(500);
    }
    await (await cms.fetch(`/api${pathFor(path, world.asha)}`, { method })).arrayBuffer();
  }
  expect(await fingerprints(cms)).toEqual(before);
});

test('answers are kept by no cache, sniffed by no browser and open to no other site', async () => {
  const paths: [string, string | undefined][] = [
    ['/api/portal/views/home', undefined],
    ['/api/portal/views/dashboard', world.asha.cookie],
    [`/api/portal/attachments/${world.asha.attachment}`, world.asha.cookie],
    ['/api/services', world.staff.admin.cookie],
    ['/api/nothing', undefined],
  ];
  for (const [path, cookie] of paths) {
    const { headers } = await cms.fetch(path, { cookie });
    expect(headers.get('cache-control'), path).toBe('private, no-store');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-request-id'), path).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    expect(
      [...headers.keys()].filter((name) => name.startsWith('access-control-') || name === 'x-powered-by'),
      path,
    ).toEqual([]);
  }
});
