import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { demoVersion } from '../seed/legal/notice.ts';
import type { SignedIn } from '../testing/bookings.ts';
import { createBooking, signedInCustomer } from '../testing/bookings.ts';
import { createCustomer } from '../testing/people.ts';
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

test('ten log-ins for one account in a quarter of an hour, from wherever they come', async () => {
  const body = { email: asha.email, password: 'not her password', remember: false };
  const { passed, refusal } = await until429(
    '/api/portal/session/log-in',
    () => ({ body, headers: elsewhere() }),
    30,
  );
  expect(passed).toBe(10);
  await saysWhen(refusal, 900);
  const right = await cms.fetch('/api/portal/session/log-in', {
    body: { ...body, password: asha.password },
    headers: elsewhere(),
  });
  expect(right.status, 'the right password waits like any other').toBe(429);
  expect(right.headers.getSetCookie()).toEqual([]);
  const upper = await cms.fetch('/api/portal/session/log-in', {
    body: { ...body, email: ` ${asha.email.toUpperCase()} ` },
    headers: elsewhere(),
  });
  expect(upper.status, 'another spelling is the same account').toBe(429);
  const other = await cms.fetch('/api/portal/session/log-in', {
    body: { email: ravi.email, password: ravi.password, remember: false },
    headers: elsewhere(),
  });
  expect(other.status, 'another account is not touched').toBe(200);
  expect(
    (await cms.fetch('/api/portal/views/dashboard', { cookie: asha.cookie })).status,
    'who is signed in stays so',
  ).toBe(200);
});

test('an account that does not exist is limited like one that does', async () => {
  const body = {
    email: `nobody.${randomUUID().slice(0, 8)}@example.com`,
    password: 'whatever it is',
    remember: false,
  };
  expect(
    (await until429('/api/portal/session/log-in', () => ({ body, headers: elsewhere() }), 30)).passed,
  ).toBe(10);
});

test('staff’s door counts for itself', async () => {
  const body = { email: 'nobody@quicktechpro.example', password: 'whatever it is' };
  const { passed, refusal } = await until429(
    '/api/desk/session/log-in',
    () => ({ body, headers: elsewhere() }),
    30,
  );
  expect(passed).toBe(10);
  await saysWhen(refusal, 900);
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

test('a person uploads sixty files in an hour, another is not touched', async () => {
  const file = (who: SignedIn): CallOptions => ({
    rawBody: '',
    headers: { 'content-type': 'text/plain', 'x-file-name': 'a.txt' },
    method: 'POST',
    cookie: who.cookie,
  });
  const { passed, refusal } = await until429('/api/portal/attachments', () => file(asha), 100);
  expect(passed).toBe(60);
  await saysWhen(refusal, 3600);
  expect((await cms.fetch('/api/portal/attachments', file(ravi))).status).toBe(422);
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

test('a person books twenty times in an hour', async () => {
  const { passed, refusal } = await until429(
    '/api/portal/tickets',
    () => ({ body: {}, cookie: ravi.cookie }),
    40,
  );
  expect(passed).toBe(20);
  await saysWhen(refusal, 3600);
});

test('a limit ends when its time has passed', async () => {
  const body = {
    email: `later.${randomUUID().slice(0, 8)}@example.com`,
    password: 'whatever it is',
    remember: false,
  };
  await until429('/api/portal/session/log-in', () => ({ body, headers: elsewhere() }), 30);
  await cms.sql('update rate_limits set expire = 1 where key like $1', [`log-in-by-account:%${body.email}`]);
  expect((await cms.fetch('/api/portal/session/log-in', { body, headers: elsewhere() })).status).toBe(401);
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
