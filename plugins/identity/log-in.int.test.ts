import type { Pool, PoolClient } from 'pg';
import { expect, test, vi } from 'vitest';
import {
  asha,
  browser,
  client,
  identityDatabase,
  lastToken,
  openIdentity,
  signedIn,
} from './testing-identity.ts';
import { spread } from './testing-time.ts';

const bench = identityDatabase();
const wrong = { ok: false, problem: 'wrong_credentials' };

test('unknown address, wrong password, wrong password of an unproven address and nonsense answer alike', async () => {
  const { port } = openIdentity(bench.pool);
  await port.createVerified(asha('known@example.com'));
  await port.register(asha('unproven@example.com'));
  const tries = ['known@example.com', 'unproven@example.com', 'nobody@example.com', 'no address', ''];
  for (const email of tries) {
    expect(await port.logIn({ email, password: 'not-the-password', remember: false, client })).toEqual(wrong);
  }
  const tooLong = { email: 'known@example.com', password: 'x'.repeat(5000), remember: false, client };
  expect(await port.logIn(tooLong)).toEqual(wrong);
});

test('unknown address and wrong password take the same time', async () => {
  const { port } = openIdentity(bench.pool);
  await port.createVerified(asha('timed@example.com'));
  const attempt = (email: string) => () =>
    port.logIn({ email, password: 'not-the-password', remember: false, client });
  const kinds = [attempt('timed@example.com'), attempt('nobody@example.com')];
  expect(await spread(25, kinds, 1.25)).toBeLessThan(1.25);
});

test('nobody is locked out by wrong passwords', async () => {
  const { port } = openIdentity(bench.pool);
  const person = asha('patient@example.com');
  await port.createVerified(person);
  for (let n = 0; n < 12; n++) {
    expect(await port.logIn({ ...person, password: `wrong-password-${n}`, remember: false })).toEqual(wrong);
  }
  expect(await port.logIn({ ...person, remember: false })).toMatchObject({ ok: true });
});

test('each log-in is a new session, and they live beside each other', async () => {
  const { port } = openIdentity(bench.pool);
  const first = await signedIn(port, 'twice@example.com');
  const second = await signedIn(port, 'twice@example.com');
  expect(second.sessionId).not.toBe(first.sessionId);
  expect(second.setCookies).not.toEqual(first.setCookies);
  expect((await port.session(first.headers))?.id).toBe(first.sessionId);
  expect((await port.session(second.headers))?.id).toBe(second.sessionId);
});

test('one cookie is set: a plain name, for the browser only, until it closes', async () => {
  const { port } = openIdentity(bench.pool);
  const { setCookies } = await signedIn(port, 'cookie@example.com');
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(/^qtp_customer\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('with TLS the cookie is secure and keeps its name; remembered it stays 30 days', async () => {
  const { port } = openIdentity(bench.pool, { secureCookies: true });
  const { setCookies, headers } = await signedIn(port, 'tls@example.com', true);
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(
    /^qtp_customer\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const ended = await port.logOut(headers);
  expect(ended.setCookies).toEqual([
    'qtp_customer.session_token=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
  ]);
});

test('staff have their own cookie and are never remembered', async () => {
  const { port } = openIdentity(bench.pool, { audience: 'staff' });
  const { setCookies, headers } = await signedIn(port, 'desk@example.com', true);
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(/^qtp_staff\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  const session = await port.session(headers);
  const life = (session?.absoluteExpiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0);
  expect(life).toBe(12 * 3_600_000);
});

test('the session row knows the device', async () => {
  const { port } = openIdentity(bench.pool);
  const { sessionId } = await signedIn(port, 'device@example.com', true);
  const row = await bench.pool.query('SELECT * FROM identity.customer_session WHERE id = $1', [sessionId]);
  expect(row.rows[0]).toMatchObject({
    ip_address: client.ip,
    user_agent: client.userAgent,
    remember: true,
    idle_minutes: 7 * 24 * 60,
    impersonated_by: null,
  });
  expect(sessionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test('log-out ends the session behind the cookie and no other', async () => {
  const { port } = openIdentity(bench.pool);
  const here = await signedIn(port, 'out@example.com');
  const there = await signedIn(port, 'out@example.com');
  await port.logOut(here.headers);
  expect(await port.session(here.headers)).toBeNull();
  expect(await port.session(there.headers)).not.toBeNull();
  await expect(port.logOut(new Headers())).resolves.toMatchObject({ setCookies: [expect.any(String)] });
});

test('a reset sets the password, proves the address and ends every session, once', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const one = await signedIn(port, 'reset@example.com');
  const two = await signedIn(port, 'reset@example.com', true);
  await port.requestPasswordReset(' Reset@example.com');
  const token = lastToken(sent, 'reset', 'reset@example.com');
  await expect(port.resetPassword(token, 'short')).rejects.toMatchObject({ code: 'invalid' });
  const answers = await Promise.all([
    port.resetPassword(token, 'a-brand-new-password'),
    port.resetPassword(token, 'a-brand-new-password'),
  ]);
  expect(answers.toSorted()).toEqual([false, true]);
  expect(await port.session(one.headers)).toBeNull();
  expect(await port.session(two.headers)).toBeNull();
  const person = asha('reset@example.com');
  expect(await port.logIn({ ...person, remember: false })).toEqual(wrong);
  const renewed = { ...person, password: 'a-brand-new-password', remember: false };
  expect(await port.logIn(renewed)).toMatchObject({ ok: true });
});

test('a reset proves an address that was not verified; a link older than an hour or not the newest is refused', async () => {
  const { port, sent, time } = openIdentity(bench.pool);
  await port.register(asha('late@example.com'));
  await port.requestPasswordReset('late@example.com');
  const first = lastToken(sent, 'reset', 'late@example.com');
  await port.requestPasswordReset('late@example.com');
  const second = lastToken(sent, 'reset', 'late@example.com');
  expect(await port.resetPassword(first, 'a-brand-new-password')).toBe(false);
  time.offset = 61 * 60_000;
  expect(await port.resetPassword(second, 'a-brand-new-password')).toBe(false);
  time.offset = 0;
  expect(await port.resetPassword(second, 'a-brand-new-password')).toBe(true);
  const renewed = { ...asha('late@example.com'), password: 'a-brand-new-password', remember: false };
  expect(await port.logIn(renewed)).toMatchObject({ ok: true });
});

/** A pool whose Better Auth waits for `before` when it is about to make a session. */
function poolPausedBeforeSession(pool: Pool, before: () => Promise<unknown>): Pool {
  const paused = (client: PoolClient): PoolClient =>
    new Proxy(client, {
      get: (target, key) => {
        const value = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        if (key !== 'query') return value.bind(target);
        return async (...query: [string, unknown[]]) => {
          if (/^insert into "identity"\."customer_session"/.test(query[0])) await before();
          return target.query(...query);
        };
      },
    });
  return new Proxy(pool, {
    get: (target, key) => {
      if (key === 'connect') return async () => paused(await target.connect());
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

test('a log-in whose old password was found right just before a reset leaves no session behind', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const person = asha('during@example.com');
  await port.createVerified(person);
  await port.requestPasswordReset(person.email);
  const reset = vi.fn(() =>
    port.resetPassword(lastToken(sent, 'reset', person.email), 'a-brand-new-password'),
  );
  const racing = openIdentity(poolPausedBeforeSession(bench.pool, reset));
  expect(await racing.port.logIn({ ...person, remember: false })).toEqual(wrong);
  expect(await reset.mock.results[0]?.value).toBe(true);
  const left = await bench.pool.query(
    `SELECT 1 FROM identity.customer_session s JOIN identity.customer_user u ON u.id = s.user_id WHERE u.email = $1`,
    [person.email],
  );
  expect(left.rowCount).toBe(0);
});

test('nothing is written to the console', async () => {
  const calls = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  const { port } = openIdentity(bench.pool);
  await signedIn(port, 'silent@example.com');
  await port.logIn({ email: 'silent@example.com', password: 'not-the-password', remember: false, client });
  await port.session(browser(['qtp_customer.session_token=forged']));
  for (const call of calls) expect(call).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
