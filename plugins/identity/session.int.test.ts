import { expect, test } from 'vitest';
import { audienceSecret, sessionCookieName } from './audience.ts';
import { signedSessionToken } from './session-cookie.ts';
import { identityDatabase, openIdentity, signedIn, testSecret } from './testing-identity.ts';

const bench = identityDatabase();
const minute = 60_000;
const hour = 60 * minute;

test('the look-up says what Better Auth says of a live, tampered, expired, ended and missing session', async () => {
  const { port, auth } = openIdentity(bench.pool);
  const live = await signedIn(port, 'live@example.com');
  const expired = await signedIn(port, 'expired@example.com');
  const ended = await signedIn(port, 'ended@example.com');
  await bench.pool.query(
    `UPDATE identity.customer_session SET expires_at = now() - interval '1 s' WHERE id = $1`,
    [expired.sessionId],
  );
  await port.revokeSession(ended.sessionId);
  const cookie = live.headers.get('cookie') ?? '';
  const value = cookie.slice(cookie.indexOf('=') + 1);
  const [token, signature] = decodeURIComponent(value).split('.');
  const name = 'qtp_customer.session_token';
  const cases: [string, Headers, boolean][] = [
    ['live', live.headers, true],
    ['among others', new Headers({ cookie: `a=b; ${cookie}; c=d` }), true],
    ['quoted', new Headers({ cookie: `${name}="${value}"` }), true],
    [
      'another token',
      new Headers({ cookie: `${name}=${encodeURIComponent(`x${token}.${signature}`)}` }),
      false,
    ],
    ['another signature', new Headers({ cookie: `${name}=${token}.${'A'.repeat(43)}%3D` }), false],
    ['no signature', new Headers({ cookie: `${name}=${token}` }), false],
    ['another name', new Headers({ cookie: `better-auth.session_token=${value}` }), false],
    ['forged before genuine', new Headers({ cookie: `${name}=x.y; ${cookie}` }), false],
    ['expired', expired.headers, false],
    ['revoked', ended.headers, false],
    ['missing', new Headers(), false],
  ];
  for (const [label, headers, expected] of cases) {
    // Ours first: Better Auth deletes an expired row when it meets one.
    const ours = await port.session(headers);
    const theirs = await auth.api.getSession({ headers });
    expect(ours !== null, label).toBe(expected);
    expect(theirs !== null, label).toBe(expected);
    if (!ours || !theirs) continue;
    expect(ours).toEqual({
      id: theirs.session.id,
      authId: theirs.user.id,
      email: theirs.user.email,
      name: theirs.user.name,
      emailVerified: theirs.user.emailVerified,
      createdAt: theirs.session.createdAt,
      lastSeenAt: theirs.session.lastSeenAt,
      idleExpiresAt: theirs.session.expiresAt,
      absoluteExpiresAt: theirs.session.absoluteExpiresAt,
      impersonatedBy: null,
    });
  }
});

test('the look-up is one statement, and none for a cookie we did not sign', async () => {
  const statements: unknown[] = [];
  const counting = new Proxy(bench.pool, {
    get: (pool, key) => {
      if (key !== 'query') return Reflect.get(pool, key, pool);
      return (...query: Parameters<typeof pool.query>) => {
        statements.push(query[0]);
        return pool.query(...query);
      };
    },
  });
  const { headers } = await signedIn(openIdentity(bench.pool).port, 'count@example.com');
  const { port } = openIdentity(counting);
  expect(await port.session(headers)).not.toBeNull();
  expect(statements).toHaveLength(1);
  await port.session(new Headers({ cookie: `qtp_customer.session_token=forged.${'A'.repeat(43)}=` }));
  expect(statements).toHaveLength(1);
});

test('a cookie of one audience opens nothing for the other, under either name', async () => {
  const customer = openIdentity(bench.pool);
  const staff = openIdentity(bench.pool, { audience: 'staff' });
  const { headers } = await signedIn(customer.port, 'wall@example.com');
  const renamed = (headers.get('cookie') ?? '').replace('qtp_customer', 'qtp_staff');
  expect(await staff.port.session(headers)).toBeNull();
  const staffCookie = { name: sessionCookieName('staff'), secret: audienceSecret(testSecret, 'staff') };
  expect(signedSessionToken(new Headers({ cookie: renamed }), staffCookie)).toBeNull();
});

test('unused for 30 minutes a session ends; used, it goes on to its seventh day and no further', async () => {
  const { port, time } = openIdentity(bench.pool);
  const { headers } = await signedIn(port, 'idle@example.com');
  const first = await port.session(headers);
  time.offset = 29 * minute;
  const used = await port.session(headers);
  expect(used).not.toBeNull();
  if (!first || !used) return;
  time.offset = 31 * minute;
  expect(await port.session(headers)).toBeNull();
  time.offset = 29 * minute;
  await port.touch(used);
  time.offset = 31 * minute;
  expect((await port.session(headers))?.idleExpiresAt.getTime()).toBeGreaterThan(
    first.idleExpiresAt.getTime(),
  );

  const lastDay = first.absoluteExpiresAt.getTime() - first.createdAt.getTime() - 10 * minute;
  expect(lastDay + 10 * minute).toBe(7 * 24 * hour);
  await bench.pool.query(
    'UPDATE identity.customer_session SET expires_at = absolute_expires_at WHERE id = $1',
    [first.id],
  );
  time.offset = lastDay;
  const late = await port.session(headers);
  expect(late).not.toBeNull();
  if (late) await port.touch(late);
  expect((await port.session(headers))?.idleExpiresAt).toEqual(first.absoluteExpiresAt);
  time.offset = lastDay + 11 * minute;
  expect(await port.session(headers)).toBeNull();
});

test('a remembered device may rest for a week and ends after 30 days', async () => {
  const { port, time } = openIdentity(bench.pool);
  const { headers } = await signedIn(port, 'device@example.com', true);
  time.offset = 7 * 24 * hour - minute;
  const session = await port.session(headers);
  expect(session).not.toBeNull();
  expect((session?.absoluteExpiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)).toBe(
    30 * 24 * hour,
  );
  time.offset = 7 * 24 * hour + minute;
  expect(await port.session(headers)).toBeNull();
});

test('many requests of a minute move the limit once, and none wakes an ended session', async () => {
  const { port, time } = openIdentity(bench.pool);
  const { headers, sessionId } = await signedIn(port, 'touch@example.com');
  const versions = async () => {
    const row = await bench.pool.query<{ xmin: string }>(
      'SELECT xmin FROM identity.customer_session WHERE id = $1',
      [sessionId],
    );
    return row.rows[0]?.xmin;
  };
  const made = await versions();
  const session = await port.session(headers);
  if (!session) throw new Error('no session');
  await port.touch(session);
  expect(await versions()).toBe(made);

  time.offset = 2 * minute;
  await port.touch(session);
  const moved = await versions();
  expect(moved).not.toBe(made);
  await Promise.all(Array.from({ length: 8 }, () => port.touch(session)));
  expect(await versions()).toBe(moved);

  time.offset = 2 * hour;
  await port.touch(session);
  expect(await port.session(headers)).toBeNull();
});

test('revoking all ends each session of one person', async () => {
  const { port } = openIdentity(bench.pool);
  const one = await signedIn(port, 'all@example.com');
  const two = await signedIn(port, 'all@example.com');
  const other = await signedIn(port, 'other@example.com');
  await port.revokeAll(one.authId);
  expect(await port.session(one.headers)).toBeNull();
  expect(await port.session(two.headers)).toBeNull();
  expect(await port.session(other.headers)).not.toBeNull();
});

test('a caller joins its own table to the same statement', async () => {
  const { port } = openIdentity(bench.pool);
  const { headers, authId } = await signedIn(port, 'join@example.com');
  await bench.pool.query('CREATE TABLE public.customers (id int, auth_id varchar)');
  await bench.pool.query('INSERT INTO public.customers VALUES (7, $1)', [authId]);
  const own = {
    columns: 'c.id AS customer',
    join: 'LEFT JOIN public.customers c ON c.auth_id = auth_user.id',
  };
  const found = await port.sessionWith<{ customer: number | null }>(headers, own);
  expect(found?.row.customer).toBe(7);
  expect(found?.session).toEqual(await port.session(headers));
  const alone = await signedIn(port, 'alone@example.com');
  expect((await port.sessionWith<{ customer: number | null }>(alone.headers, own))?.row.customer).toBeNull();
  await port.revokeAll(authId);
  expect(await port.sessionWith(headers, own)).toBeNull();
  expect(await port.sessionWith(new Headers(), own)).toBeNull();
});

test('a device is known by its signed cookie, also when the session ran out, and to its own account alone', async () => {
  const { port, time } = openIdentity(bench.pool);
  const email = 'device-known@example.com';
  const { headers, sessionId } = await signedIn(port, email);
  const other = await signedIn(port, 'device-other@example.com');
  time.offset = 5 * hour;
  expect(await port.session(headers)).toBeNull();
  expect(await port.sessionOnceOf(headers, ' Device-Known@example.com')).toBe(sessionId);
  expect(await port.sessionOnceOf(headers, 'device-other@example.com')).toBeNull();
  expect(await port.sessionOnceOf(other.headers, email)).toBeNull();
  const cookie = headers.get('cookie') ?? '';
  const forged = new Headers({ cookie: `${cookie.slice(0, -8)}AAAAAAA%3D` });
  for (const unsigned of [
    forged,
    new Headers(),
    new Headers({ cookie: cookie.split('.').slice(0, 2).join('.') }),
  ])
    expect(await port.sessionOnceOf(unsigned, email)).toBeNull();
  await port.logOut(headers);
  expect(await port.sessionOnceOf(headers, email)).toBeNull();
});
