import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceSecret } from './audience.ts';
import { endedSessionCookie, signedSessionToken } from './session-cookie.ts';

const cookie = { name: 'qtp_customer.session_token', secret: 'a-secret-of-more-than-thirty-two-characters' };
const sign = (token: string, secret = cookie.secret) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
const read = (header: string) => signedSessionToken(new Headers({ cookie: header }), cookie);

test('a signed token is read from among other cookies', () => {
  expect(read(`theme=dark; ${cookie.name}=${sign('abc.def')}; x=1`)).toBe('abc.def');
  expect(read(`${cookie.name}="${sign('abc')}"`)).toBe('abc');
});

test('no cookie, an empty one, a foreign name and broken escapes are no token', () => {
  expect(signedSessionToken(new Headers(), cookie)).toBeNull();
  for (const header of ['', `${cookie.name}=`, `${cookie.name}=.`, `${cookie.name}=%E0%A4`, 'novalue']) {
    expect(read(header)).toBeNull();
  }
  expect(read(`x${cookie.name}=${sign('abc')}`)).toBeNull();
});

test('of two cookies of the name the first one counts', () => {
  expect(read(`${cookie.name}=${sign('first')}; ${cookie.name}=${sign('second')}`)).toBe('first');
  expect(read(`${cookie.name}=forged.${'A'.repeat(43)}=; ${cookie.name}=${sign('second')}`)).toBeNull();
});

test('a value with any one character changed is refused', () => {
  const value = decodeURIComponent(sign('tokentokentokentokentokentokento'));
  fc.assert(
    fc.property(fc.nat(value.length - 1), fc.constantFrom(...'aZ0.+/='), (at, other) => {
      fc.pre(value[at] !== other);
      const changed = value.slice(0, at) + other + value.slice(at + 1);
      expect(read(`${cookie.name}=${encodeURIComponent(changed)}`)).toBeNull();
    }),
  );
});

test('the two audiences sign with different keys', () => {
  const customer = audienceSecret('the same secret for both of the audiences', 'customer');
  const staff = audienceSecret('the same secret for both of the audiences', 'staff');
  const asCustomer = new Headers({ cookie: `${cookie.name}=${sign('abc', staff)}` });
  expect(signedSessionToken(asCustomer, { name: cookie.name, secret: customer })).toBeNull();
});

test('the ended cookie has the attributes of the live one', () => {
  expect(endedSessionCookie({ name: 'n', secure: true })).toBe(
    'n=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
});
