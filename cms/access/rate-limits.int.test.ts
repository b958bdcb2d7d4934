import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { metadataHeader, tusVersion } from '#collections/uploads/contract.ts';
import { demoVersion } from '../seed/legal/notice.ts';
import type { SignedIn } from '../testing/bookings.ts';
import { aBooking, createBooking, signedInCustomer } from '../testing/bookings.ts';
import { cookieOf, createCustomer, createStaff } from '../testing/people.ts';
import type { CallOptions } from '../testing/test-cms.ts';
import { testCms } from '../testing/test-cms.ts';

/** The limits as they are sold. Read when the environment is, so before anything else. */
process.env.LIMITS_FACTOR = '1';
const cms = await testCms();
let asha: SignedIn;
let ravi: SignedIn;

beforeAll(async () => {
  asha = await signedInCustomer(cms);
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  await cms.sql('delete from rate_limits');
});

const beginning = (who: SignedIn): CallOptions => ({
  method: 'POST',
  cookie: who.cookie,
  headers: {
    'tus-resumable': tusVersion,
    'upload-length': '9',
    'upload-metadata': metadataHeader({ filename: 'a.txt' }),
  },
});

let addresses = 0;
/** An address of its own for every test, so that what counts per address does not count together. */
const elsewhere = (): Record<string, string> => {
  addresses += 1;
  return { 'x-forwarded-for': `198.51.100.${addresses}` };
};

/** Asks until it is told to wait. @returns how often it was let through, and the refusal */
async function until429(
  path: string,
  call: (n: number) => CallOptions,
  most: number,
): Promise<{ passed: number; refusal: Response }> {
  for (let passed = 0; passed <= most; passed += 1) {
    const response = await cms.fetch(path, call(passed));
    if (response.status === 429) return { passed, refusal: response };
    expect(response.status, await response.text()).toBeLessThan(500);
  }
  throw new Error(`${path} was never limited`);
}

async function saysWhen(refusal: Response, atMostSeconds: number): Promise<void> {
  const wait = Number(refusal.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(atMostSeconds);
  expect(await refusal.json()).toEqual({
    error: {
      code: 'too_many_requests',
      message: expect.stringMatching(/^That was too often\. Please try again in \d+ minutes?\.$/),
      requestId: expect.any(String),
    },
  });
}

/** A place nobody was at before. */
let places = 0;
const newPlace = (): Record<string, string> => {
  places += 1;
  return { 'x-forwarded-for': `10.7.${Math.floor(places / 250)}.${(places % 250) + 1}` };
};
const logIn = (
  who: { email: string; password: string },
  headers: Record<string, string>,
  more: { cookie?: string; door?: 'portal' | 'desk' } = {},
) => {
  const { cookie, door = 'portal' } = more;
  const body = {
    email: who.email,
    password: who.password,
    ...(door === 'portal' ? { remember: false } : {}),
  };
  return cms.fetch(`/api/${door}/session/log-in`, { body, headers, cookie });
};
const wrong = (who: { email: string }) => ({ email: who.email, password: 'not the password' });
const forgetLogIns = () => cms.sql("delete from rate_limits where key like 'log-in-by-account%'");

test('ten wrong passwords for one account from one place in a quarter of an hour', async () => {
  await forgetLogIns();
  const here = elsewhere();
  const body = { ...wrong(asha), remember: false };
  const { passed, refusal } = await until429(
    '/api/portal/session/log-in',
    () => ({ body, headers: here }),
    30,
  );
  expect(passed).toBe(10);
  await saysWhen(refusal, 900);
  const right = await logIn(asha, here);
  expect(right.status, 'from there the right password waits like any other').toBe(429);
  expect(right.headers.getSetCookie()).toEqual([]);
  const upper = await logIn({ ...wrong(asha), email: ` ${asha.email.toUpperCase()} ` }, here);
  expect(upper.status, 'another spelling is the same account').toBe(429);
  expect((await logIn(ravi, here)).status, 'another account is not touched').toBe(200);
  expect(
    (await cms.fetch('/api/portal/views/dashboard', { cookie: asha.cookie })).status,
    'who is signed in stays so',
  ).toBe(200);
});

test('a flood from one address keeps the owner out nowhere else', async () => {
  await forgetLogIns();
  const flood = elsewhere();
  // As fast as the limit of an address lets through.
  const answers = await Promise.all(Array.from({ length: 59 }, () => logIn(wrong(asha), flood)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(49);
  const there = elsewhere();
  expect((await logIn(wrong(asha), there)).status).toBe(401);
  expect((await logIn(asha, there)).status).toBe(200);
});

test('who gets in has a clean count at her place', async () => {
  await forgetLogIns();
  const here = elsewhere();
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 9; n += 1) expect((await logIn(wrong(asha), here)).status).toBe(401);
    expect((await logIn(asha, here)).status).toBe(200);
  }
  for (let n = 0; n < 12; n += 1) expect((await logIn(asha, here)).status, 'a success is no use').toBe(200);
});

test('guessing from many addresses is bounded: soon one guess each, in the end none', async () => {
  await forgetLogIns();
  const places = Array.from({ length: 5 }, newPlace);
  for (const place of places)
    for (let n = 0; n < 10; n += 1) expect((await logIn(wrong(asha), place)).status).toBe(401);

  const fresh = newPlace();
  expect((await logIn(wrong(asha), fresh)).status, 'the first guess of a new place').toBe(401);
  const second = await logIn(wrong(asha), fresh);
  expect(second.status, 'its second').toBe(429);
  await saysWhen(second, 900);
  const phone = newPlace();
  expect((await logIn(asha, phone)).status, 'the owner, at a place where nobody guessed').toBe(200);
  expect((await logIn(asha, phone)).status, 'and once more').toBe(200);

  const spent = await cms.sql<{ points: number }>(
    "update rate_limits set points = 499 where key like 'log-in-by-account-at-most:%' and points = 51 returning points",
  );
  expect(spent).toHaveLength(1);
  expect((await logIn(wrong(asha), newPlace())).status, 'the five hundredth').toBe(401);
  const over = await logIn(wrong(asha), newPlace());
  expect(over.status, 'the next, wherever it comes from').toBe(429);
  await saysWhen(over, 900);
});

test('a device that its owner has used is let in through all of it', async () => {
  const { cookie } = await signedInAgain(asha);
  expect((await logIn(asha, newPlace())).status, 'an unknown one waits').toBe(429);
  await cms.sql(
    `update identity.customer_session set last_seen_at = now() - interval '3 hours', expires_at = now() - interval '1 hour'
     where id = (select id from identity.customer_session where user_id = $1 order by created_at desc limit 1)`,
    [asha.authId],
  );
  expect((await cms.fetch('/api/portal/views/dashboard', { cookie })).status, 'the session is over').toBe(
    401,
  );
  const flooded = newPlace();
  for (let n = 0; n < 10; n += 1) await logIn(wrong(asha), flooded);
  expect((await logIn(asha, flooded, { cookie })).status, 'also beside whoever guesses').toBe(200);

  const ravis = await signedInAgain(ravi);
  expect((await logIn(asha, newPlace(), ravis)).status, 'another’s cookie is none').toBe(429);
  const forged = { cookie: `${ravis.cookie.slice(0, -8)}AAAAAAA%3D` };
  expect((await logIn(asha, newPlace(), forged)).status, 'nor a forged one').toBe(429);
});

test('a device is no way around: it has ten guesses of its own', async () => {
  await forgetLogIns();
  const device = await signedInAgain(asha);
  for (let n = 0; n < 10; n += 1) expect((await logIn(wrong(asha), newPlace(), device)).status).toBe(401);
  expect((await logIn(wrong(asha), newPlace(), device)).status).toBe(429);
  expect((await logIn(asha, newPlace())).status).toBe(200);
});

async function signedInAgain(who: SignedIn): Promise<{ cookie: string }> {
  return { cookie: await cookieOf(await cms.req(), who) };
}

test('an account that does not exist is limited like one that does', async () => {
  const body = { ...wrong({ email: `nobody.${randomUUID().slice(0, 8)}@example.com` }), remember: false };
  const here = elsewhere();
  const { passed } = await until429('/api/portal/session/log-in', () => ({ body, headers: here }), 30);
  expect(passed).toBe(10);
});

test('staff’s door counts for itself, and its owner gets in elsewhere', async () => {
  await forgetLogIns();
  const member = await createStaff(await cms.req());
  const here = elsewhere();
  const { passed, refusal } = await until429(
    '/api/desk/session/log-in',
    () => ({ body: wrong(member), headers: here }),
    30,
  );
  expect(passed).toBe(10);
  await saysWhen(refusal, 900);
  expect((await logIn(member, elsewhere(), { door: 'desk' })).status).toBe(200);
  expect((await logIn(member, here, { door: 'desk' })).status).toBe(429);
  expect((await logIn({ ...wrong(member) }, here)).status, 'the customers’ door').toBe(401);
});

test('failed log-ins and refusals are written down, without password or address', async () => {
  await forgetLogIns();
  const warn = vi.spyOn(cms.payload.logger, 'warn');
  const here = elsewhere();
  for (let n = 0; n < 11; n += 1) await logIn(wrong(ravi), here);
  const lines = warn.mock.calls.map(([line, text]) => ({ line: line as Record<string, unknown>, text }));
  warn.mockRestore();
  const failed = lines.filter(({ text }) => text === 'a log-in failed');
  expect(failed).toHaveLength(10);
  const reached = lines.filter(({ text }) => text === 'a limit was reached');
  expect(reached).toHaveLength(1);
  const account = expect.stringMatching(/^customer:[\w-]{22}$/);
  expect(failed[0]?.line).toMatchObject({ security: true, ip: here['x-forwarded-for'], account });
  expect(reached[0]?.line).toMatchObject({
    security: true,
    limit: 'log-in by account and place',
    account: failed[0]?.line.account,
  });
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`not the password|${ravi.email}`));
});

test('one address tries many accounts sixty times in five minutes, another goes on', async () => {
  const headers = elsewhere();
  const call = (n: number) => ({
    body: { email: `guess${n}@example.com`, password: '', remember: false },
    headers,
  });
  const { passed, refusal } = await until429('/api/portal/session/log-in', call, 100);
  expect(passed).toBe(60);
  await saysWhen(refusal, 300);
  const far = await cms.fetch('/api/portal/session/log-in', { ...call(0), headers: elsewhere() });
  expect(far.status).toBe(422);
});

test('one address registers twenty times in an hour', async () => {
  const headers = elsewhere();
  const { passed, refusal } = await until429('/api/portal/register', () => ({ body: {}, headers }), 40);
  expect(passed).toBe(20);
  await saysWhen(refusal, 3600);
});

test('five mails to one address in an hour, per reason', async () => {
  const stranger = await createCustomer(await cms.req());
  const { passed, refusal } = await until429(
    '/api/portal/password/forgot',
    () => ({ body: { email: stranger.email }, headers: elsewhere() }),
    20,
  );
  expect(passed).toBe(5);
  await saysWhen(refusal, 3600);
  expect(
    (
      await until429(
        '/api/portal/verify-email/resend',
        () => ({ body: { email: stranger.email }, headers: elsewhere() }),
        20,
      )
    ).passed,
  ).toBe(5);
  const form = {
    name: 'Meera Nair',
    email: stranger.email,
    phone: '+919845098450',
    password: 'a boat on the backwater',
    adult: true,
    consents: { whatsapp: false, marketing: false },
    noticeVersion: demoVersion,
  };
  expect(
    (await until429('/api/portal/register', () => ({ body: form, headers: elsewhere() }), 20)).passed,
  ).toBe(5);
});

test.each([
  ['/api/portal/verify-email', { token: 'a'.repeat(43) }],
  ['/api/portal/password/reset', { token: 'a'.repeat(43), password: 'a boat on the backwater' }],
])('%s cannot be guessed at', async (path, body) => {
  const headers = elsewhere();
  const { passed, refusal } = await until429(path, () => ({ body, headers }), 60);
  expect(passed).toBe(30);
  await saysWhen(refusal, 900);
});

test('a person begins sixty uploads in an hour, another is not touched', async () => {
  const { passed, refusal } = await until429('/api/portal/uploads', () => beginning(asha), 100);
  expect(passed).toBe(60);
  await saysWhen(refusal, 3600);
  expect((await cms.fetch('/api/portal/uploads', beginning(ravi))).status).toBe(201);
});

test('a person finishes a hundred and twenty uploads in an hour', async () => {
  const path = `/api/portal/uploads/${randomUUID()}/finish`;
  const call = () => ({ method: 'POST', cookie: asha.cookie });
  const { passed, refusal } = await until429(path, call, 200);
  expect(passed).toBe(120);
  await saysWhen(refusal, 3600);
});

test('a person sends six hundred pieces in five minutes, questions after them included', async () => {
  const path = `/api/portal/uploads/${randomUUID()}`;
  const call = (n: number) => ({
    method: n % 2 ? 'PATCH' : 'HEAD',
    headers: { 'tus-resumable': tusVersion },
    cookie: asha.cookie,
  });
  const { passed, refusal } = await until429(path, call, 800);
  expect(passed).toBe(600);
  await saysWhen(refusal, 300);
});

test('a person asks to pay thirty times in a quarter of an hour, on all doors together', async () => {
  const { number } = await createBooking(cms, asha);
  const doors = ['pay', 'payment-check'];
  let passed = 0;
  let refusal: Response | undefined;
  for (; passed <= 60 && !refusal; ) {
    const response = await cms.fetch(`/api/portal/tickets/${number}/${doors[passed % 2]}`, {
      body: {},
      cookie: asha.cookie,
    });
    if (response.status === 429) refusal = response;
    else passed += 1;
  }
  expect(passed).toBe(30);
  if (refusal) await saysWhen(refusal, 900);
  expect((await cms.fetch('/api/portal/payments/confirm', { body: {}, cookie: asha.cookie })).status).toBe(
    429,
  );
});

test('a person books twenty times in an hour; what was refused is no booking', async () => {
  const bookings = (body: () => object) => ({ body: body(), cookie: ravi.cookie });
  for (let n = 0; n < 25; n += 1) {
    const refused = await cms.fetch(
      '/api/portal/tickets',
      bookings(() => (n % 2 ? {} : aBooking({ tier: 'gone' }))),
    );
    expect(refused.status).toBe(422);
  }
  const { passed, refusal } = await until429('/api/portal/tickets', () => bookings(aBooking), 40);
  expect(passed).toBe(20);
  await saysWhen(refusal, 3600);
});

test('one address looks up twenty callers in ten minutes', async () => {
  const headers = elsewhere();
  const ask = (n: number) => ({ body: { number: String(10_000_000 + n) }, headers });
  const { passed, refusal } = await until429('/api/portal/check-caller', ask, 40);
  expect(passed).toBe(20);
  await saysWhen(refusal, 600);
});

test('a person takes twenty files of what is filtered in five minutes, and nobody else waits for it', async () => {
  const ask = () => ({ cookie: asha.cookie });
  const { passed, refusal } = await until429('/api/portal/tickets/export', ask, 40);
  expect(passed).toBe(20);
  await saysWhen(refusal, 300);
  expect((await cms.fetch('/api/portal/tickets/export/pdf', { cookie: asha.cookie })).status).toBe(429);
  expect((await cms.fetch('/api/portal/tickets/export', { cookie: ravi.cookie })).status).toBe(200);
});

test('many tickets at once are acted on twenty times in five minutes', async () => {
  const body = (n: number) => ({ act: 'read', key: randomUUID(), numbers: [`RT2020-${1000 + n}`] });
  const ask = (n: number): CallOptions => ({ cookie: asha.cookie, body: body(n) });
  const { passed, refusal } = await until429('/api/portal/tickets/bulk', ask, 40);
  expect(passed).toBe(20);
  await saysWhen(refusal, 300);
  expect((await cms.fetch('/api/portal/tickets/bulk', { cookie: ravi.cookie, body: body(0) })).status).toBe(
    200,
  );
});

test('a limit ends when its time has passed', async () => {
  await forgetLogIns();
  const body = { ...wrong({ email: `later.${randomUUID().slice(0, 8)}@example.com` }), remember: false };
  const headers = elsewhere();
  await until429('/api/portal/session/log-in', () => ({ body, headers }), 30);
  await cms.sql("update rate_limits set expire = 1 where key like 'log-in-by-account%'");
  expect((await cms.fetch('/api/portal/session/log-in', { body, headers })).status).toBe(401);
});

test('a counter that does not answer lets people in: it must not be what stops them', async () => {
  const body = { email: ravi.email, password: ravi.password, remember: false };
  await cms.sql('alter table rate_limits rename to rate_limits_away');
  try {
    for (let n = 0; n < 12; n += 1) {
      expect((await cms.fetch('/api/portal/session/log-in', { body, headers: elsewhere() })).status).toBe(
        200,
      );
    }
  } finally {
    await cms.sql('alter table rate_limits_away rename to rate_limits');
  }
});
