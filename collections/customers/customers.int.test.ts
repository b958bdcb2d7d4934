import { beforeAll, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { aProfile, cookieHeader, cookieOf, createCustomer, createStaff } from '#cms/testing/people.ts';
import type { TestCms } from '#cms/testing/test-cms.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { ofRenewal } from '#kernel/renewal.ts';
import { ensureCustomer } from './operations/ensure-customer.ts';

let cms: TestCms;
let people = 0;
const newEmail = () => {
  people += 1;
  return `person${people}@example.com`;
};
const password = 'monsoon over the lake';

beforeAll(async () => {
  cms = await testCms();
  await fillBusiness(await cms.req());
});

const registration = (email: string, change: object = {}) => ({
  name: 'Asha Rao',
  email,
  phone: '98450 12345',
  password,
  adult: true,
  consents: { whatsapp: true, marketing: false },
  noticeVersion: '2026-11',
  ...change,
});
const profile = { name: 'Asha Rao', phone: '+919845012345', ...aProfile() };
const post = (path: string, body: unknown, cookie?: string) =>
  cms.fetch(`/api/portal/${path}`, { method: 'POST', body, cookie });
const put = (body: unknown, cookie?: string) =>
  cms.fetch('/api/portal/profile', { method: 'PUT', body, cookie });
const register = (email: string, change: object = {}) => post('register', registration(email, change));
const logIn = (email: string, more: object = {}) =>
  post('session/log-in', { email, password, remember: false, ...more });
const codeOf = async (response: Response) =>
  ((await response.json()) as { error?: { code: string } }).error?.code;

type Delivery = { template: string; props: { token?: string } };
async function mailsTo(email: string): Promise<Delivery[]> {
  return cms.sql<Delivery>('select template, props from deliveries where recipient = $1 order by id', [
    email,
  ]);
}
async function tokenFor(email: string, template: string): Promise<string> {
  const mail = (await mailsTo(email)).findLast((one) => one.template === template);
  if (!mail?.props.token) throw new Error(`no ${template} for ${email}`);
  return mail.props.token;
}
async function customersOf(email: string) {
  return cms.sql<{ id: string; account_id: string; name: string; phone: string }>(
    'select id, account_id, name, phone from customers where email = $1',
    [email],
  );
}
async function kindsOf(email: string): Promise<string[]> {
  const rows = await cms.sql<{ kind: string }>(
    'select a.kind from activities a join customers c on c.id = a.customer_id where c.email = $1 order by a.id',
    [email],
  );
  return rows.map(({ kind }) => kind);
}

test('from registration over the mailed link and the log-in to a complete profile', async () => {
  const email = newEmail();
  expect(await (await register(email)).json()).toEqual({});
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(['verify-email']);
  await cms.drainJobs();
  const mail = cms.mails.find(({ to }) => to === email);
  const token = /verify-email\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  expect(await codeOf(await logIn(email))).toBe('email_not_verified');

  const verified = await post('verify-email', { token });
  expect(await verified.json()).toEqual({ email });
  expect(verified.headers.getSetCookie()).toEqual([]);
  expect(await kindsOf(email)).toEqual(['account.registered', 'account.verified']);
  const consents = await cms.sql(
    'select purpose, given, notice_version from consents s join customers c on c.id = s.customer_id where c.email = $1 order by s.id',
    [email],
  );
  expect(consents).toEqual([
    { purpose: 'adult', given: true, notice_version: '2026-11' },
    { purpose: 'terms', given: true, notice_version: '2026-11' },
    { purpose: 'privacy', given: true, notice_version: '2026-11' },
    { purpose: 'whatsapp', given: true, notice_version: '2026-11' },
    { purpose: 'marketing', given: false, notice_version: '2026-11' },
  ]);

  const first = await logIn(email);
  expect(await first.json()).toEqual({ next: '/customer/welcome' });
  const cookie = cookieHeader(first.headers.getSetCookie());
  expect(first.headers.getSetCookie().join()).toMatch(/^qtp_customer\.session_token=.*HttpOnly/);

  const saved = await put(profile, cookie);
  expect(await saved.json()).toMatchObject({
    profile: { complete: true, address: { city: 'Bengaluru', pin: '560038' }, billing: null },
    area: { pin: '560038', answer: 'covered', area: 'Indiranagar' },
    hints: [],
  });
  await put(profile, cookie);
  expect((await kindsOf(email)).filter((kind) => kind === 'account.profile_completed')).toHaveLength(1);

  const second = await logIn(email, { next: '/customer/tickets?status=active' });
  expect(await second.json()).toEqual({ next: '/customer/tickets?status=active' });
  expect(await (await logIn(email)).json()).toEqual({ next: '/customer/dashboard' });
});

test('every door says the same whether or not the account exists, in words and in time', async () => {
  const known = (await createCustomer(await cms.req())).email;
  const doors: [string, (email: string) => unknown][] = [
    ['register', (email) => registration(email)],
    ['verify-email/resend', (email) => ({ email })],
    ['password/forgot', (email) => ({ email })],
  ];
  for (const [door, body] of doors) {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 3; round += 1) {
      for (const [who, email] of [
        ['known', known],
        ['unknown', newEmail()],
      ] as const) {
        const before = performance.now();
        const response = await post(door, body(email));
        times[who].push(performance.now() - before);
        expect([door, who, response.status, await response.json()]).toEqual([door, who, 200, {}]);
      }
    }
    const median = (list: number[]) => [...list].sort((a, b) => a - b)[1] ?? 0;
    // Answers leave on a step of 200 ms: one that skipped the step, or did a step's work more, would tell.
    expect(Math.min(...times.known, ...times.unknown), door).toBeGreaterThan(190);
    expect(Math.abs(median(times.known) - median(times.unknown)), door).toBeLessThan(250);
  }
  expect((await mailsTo(known)).map(({ template }) => template).sort()).toEqual([
    ...Array(3).fill('already-registered'),
    ...Array(3).fill('reset-password'),
  ]);
  const wrong = await post('session/log-in', { email: known, password: 'not the password', remember: false });
  const unknown = await post('session/log-in', {
    email: newEmail(),
    password: 'not the password',
    remember: false,
  });
  const told = async (response: Response) => {
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    return [response.status, error.code, error.message];
  };
  expect(await told(wrong)).toEqual(await told(unknown));
});

test('a process that ended between the identity’s commit and ours is made good by the next request', async () => {
  const email = newEmail();
  await register(email);
  await cms.ports.customerIdentity.verifyEmail(await tokenFor(email, 'verify-email'));
  expect(await customersOf(email)).toEqual([]);
  const cookie = await cookieOf(await cms.req(), { email, password });

  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      cms.fetch('/api/portal/views/plain', { cookie }).then((response) => response.json()),
    ),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ viewer: { name: 'Asha Rao', email, unread: 0, openTickets: 0 } });
  expect(await customersOf(email)).toHaveLength(1);
  expect(await kindsOf(email)).toEqual(['account.registered', 'account.verified']);
  await cms.drainJobs();
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(['verify-email', 'welcome']);
});

test('the profile is made once however many ask for it at the same moment', async () => {
  const email = newEmail();
  await register(email);
  const proven = await cms.ports.customerIdentity.verifyEmail(await tokenFor(email, 'verify-email'));
  const requests = await Promise.all(Array.from({ length: 8 }, () => cms.req()));
  const made = await Promise.all(requests.map((req) => ensureCustomer(req, proven?.authId ?? '')));
  expect(new Set(made.map((customer) => customer?.id)).size).toBe(1);
  expect(await kindsOf(email)).toEqual(['account.registered', 'account.verified']);
});

test('two registrations at once make one person', async () => {
  const email = newEmail();
  const answers = await Promise.all([register(email), register(email), register(email)]);
  for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([200, {}]);
  const tokens = (await mailsTo(email)).map(({ props }) => props.token ?? '');
  const verified = await Promise.all(tokens.map((token) => post('verify-email', { token })));
  expect(verified.filter(({ status }) => status === 200)).toHaveLength(1);
  const customers = await customersOf(email);
  expect(customers).toHaveLength(1);
  expect(
    await cms.sql('select 1 from customers where account_id = $1', [customers[0]?.account_id]),
  ).toHaveLength(1);
});

test('what a stranger typed for my address does not stay', async () => {
  const email = newEmail();
  await register(email, { name: 'Mallory', phone: '90000 00000', password: 'mallory was here first' });
  await register(email);
  await post('verify-email', { token: await tokenFor(email, 'verify-email') });
  expect(await customersOf(email)).toMatchObject([{ name: 'Asha Rao', phone: '+919845012345' }]);
  expect((await logIn(email, { password: 'mallory was here first' })).status).toBe(401);
});

test('nobody agrees to a notice that does not exist', async () => {
  const email = newEmail();
  expect(await codeOf(await register(email, { noticeVersion: '1999-01' }))).toBe('stale');
  expect(await mailsTo(email)).toEqual([]);
});

test('cookies that are not a customer’s open nothing', async () => {
  const customer = await createCustomer(await cms.req());
  const good = await cookieOf(await cms.req(), customer);
  const staff = await cookieOf(await cms.req(), await createStaff(await cms.req()), 'staff');
  const bad = [
    '',
    staff,
    staff.replace('qtp_staff', 'qtp_customer'),
    good.replace('qtp_customer', 'qtp_staff'),
    `${good.slice(0, -8)}AAAAAAA%3D`,
    'qtp_customer.session_token=abc',
  ];
  for (const cookie of bad) {
    const plain = await cms.fetch('/api/portal/views/plain', { cookie });
    expect([cookie, (await plain.json()).viewer]).toEqual([cookie, null]);
    expect((await cms.fetch('/api/portal/views/profile', { cookie })).status, cookie).toBe(401);
    expect((await put(profile, cookie)).status, cookie).toBe(401);
  }
  expect((await cms.fetch('/api/portal/views/profile', { cookie: good })).status).toBe(200);
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/login'])(
  'logging in does not lead to %s',
  async (next) => {
    const { email } = await createCustomer(await cms.req());
    expect(await (await logIn(email, { next })).json()).toEqual({ next: '/customer/dashboard' });
  },
);

test('fields that nobody asked for are refused, and nothing is written', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const foreign = (await createCustomer(await cms.req())).account;
  for (const extra of [
    { account: foreign },
    { email: 'new@example.com' },
    { authId: 'x' },
    { profileCompletedAt: null },
  ]) {
    const response = await put({ ...profile, name: 'Changed', ...extra }, cookie);
    expect([response.status, Object.keys((await response.json()).error.fields)]).toEqual([
      422,
      Object.keys(extra),
    ]);
  }
  expect(await customersOf(customer.email)).toMatchObject([
    { name: 'Asha Rao', account_id: customer.account },
  ]);
  expect((await register(newEmail(), { emailVerified: true })).status).toBe(422);
});

test('a profile that is saved many times at once has one address and is completed once', async () => {
  const customer = await createCustomer(await cms.req(), { profile: null });
  const cookie = await cookieOf(await cms.req(), customer);
  const billing = { name: 'Rao Traders', gstin: '29AABCQ1234F1ZP' };
  const saved = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      put(
        {
          ...profile,
          address: { ...profile.address, stateCode: '33', pin: '600001', line1: `House ${i}` },
          billing,
        },
        cookie,
      ),
    ),
  );
  for (const response of saved) {
    expect(response.status).toBe(200);
    expect((await response.json()).hints).toMatchObject([{ field: 'billing.gstin' }]);
  }
  expect(await cms.sql('select 1 from addresses where account_id = $1', [customer.account])).toHaveLength(1);
  expect(
    await cms.sql('select name, gstin from billing_profiles where account_id = $1', [customer.account]),
  ).toEqual([billing]);
  expect((await kindsOf(customer.email)).filter((kind) => kind === 'account.profile_completed')).toHaveLength(
    1,
  );
  expect((await (await put(profile, cookie)).json()).profile.billing).toBeNull();
});

test('a new password ends every session, is mailed, and its link works once', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  await post('password/forgot', { email: customer.email });
  const token = await tokenFor(customer.email, 'reset-password');
  const personal = await post('password/reset', { token, password: `${customer.email.split('@')[0]} 1234` });
  expect([personal.status, Object.keys((await personal.json()).error.fields)]).toEqual([422, ['password']]);

  expect((await post('password/reset', { token, password: 'a different lake entirely' })).status).toBe(200);
  expect((await (await cms.fetch('/api/portal/views/plain', { cookie })).json()).viewer).toBeNull();
  expect((await logIn(customer.email)).status).toBe(401);
  expect((await logIn(customer.email, { password: 'a different lake entirely' })).status).toBe(200);
  const again = await post('password/reset', { token, password: 'one more lake for free' });
  expect([again.status, await codeOf(again)]).toEqual([410, 'link_expired']);
  expect(await kindsOf(customer.email)).toContain('account.password_reset');
  expect(
    (await mailsTo(customer.email)).filter(({ template }) => template === 'password-changed'),
  ).toHaveLength(1);
});

test('logging in again in the same browser ends the session it had', async () => {
  const customer = await createCustomer(await cms.req());
  const old = await cookieOf(await cms.req(), customer);
  const elsewhere = await cookieOf(await cms.req(), customer);
  const { email } = customer;
  const again = await post('session/log-in', { email, password, remember: true }, old);
  expect(again.headers.getSetCookie().join()).toMatch(/Max-Age=2592000/);
  expect((await post('session/extend', {}, old)).status).toBe(401);
  expect((await post('session/extend', {}, elsewhere)).status).toBe(200);
});

test('what a page asks by itself does not move the end of an idle session; what a person does moves it', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const staff = await createStaff(await cms.req());
  const staffCookie = await cookieOf(await cms.req(), staff, 'staff');
  for (const [audience, path, own] of [
    ['customer', '/api/portal/views/dashboard', cookie],
    ['staff', '/api/desk/queues?queue=mine&page=1', staffCookie],
  ] as const) {
    const endsIn = async () => {
      const [row] = await cms.sql<{ left: number }>(
        `select extract(epoch from expires_at - now())::int as left from identity.${audience}_session order by created_at desc limit 1`,
      );
      return row?.left;
    };
    await cms.sql(
      `update identity.${audience}_session set last_seen_at = now() - interval '20 minutes', expires_at = now() + interval '10 minutes'`,
    );
    for (const headers of [ofRenewal, {}]) {
      const answer = await cms.fetch(path, { cookie: own, headers });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await endsIn()).toSatisfy((left: number) =>
        headers === ofRenewal ? left <= 600 : left > 1_700,
      );
    }
  }
});

test('a link nobody sent is told to be old', async () => {
  for (const token of ['x', 'A'.repeat(43)]) {
    const response = await post('verify-email', { token });
    expect([response.status, await codeOf(response)]).toEqual([410, 'link_expired']);
  }
});

test('logging out ends the session; a plain form is led to the log-in page', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const extended = await post('session/extend', {}, cookie);
  expect(Date.parse((await extended.json()).session.idleExpiresAt)).toBeGreaterThan(Date.now());
  const out = await cms.fetch('/api/portal/session/log-out', {
    method: 'POST',
    rawBody: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    cookie,
  });
  expect([out.status, out.headers.get('location')]).toEqual([303, '/login?why=out']);
  expect(out.headers.getSetCookie().join()).toContain('Max-Age=0');
  expect((await post('session/extend', {}, cookie)).status).toBe(401);
  expect((await post('session/log-out', {})).status).toBe(200);
});

test('the viewer hears of the log-in before this one, with the device in the history', async () => {
  const { email } = await createCustomer(await cms.req());
  const viewerAfter = async (response: Response) => {
    const cookie = cookieHeader(response.headers.getSetCookie());
    return (await (await cms.fetch('/api/portal/views/plain', { cookie })).json()).viewer;
  };
  expect((await viewerAfter(await logIn(email))).lastLoginAt).toBeNull();
  const [first] = await cms.sql<{ at: Date; data: { device: string } }>(
    `select a.at, a.data from activities a join customers c on c.id = a.customer_id where c.email = $1 and a.kind = 'account.logged_in'`,
    [email],
  );
  expect(first?.data.device).toBe('Chrome on Android');
  expect((await viewerAfter(await logIn(email))).lastLoginAt).toBe(first?.at.toISOString());
});

type ConsentRow = { purpose: string; given: boolean; notice_version: string; at: Date };
async function consentsOf(customer: string): Promise<ConsentRow[]> {
  return cms.sql<ConsentRow>(
    `select purpose, given, notice_version, at from consents
     where customer_id = $1 and purpose in ('whatsapp', 'marketing') order by id`,
    [customer],
  );
}
const putConsents = (body: unknown, cookie?: string) =>
  cms.fetch('/api/portal/consents', { method: 'PUT', body, cookie });
const shownConsents = async (cookie: string) =>
  (await (await cms.fetch('/api/portal/views/profile', { cookie })).json()).data.consents;

test('a consent that was given at registration is taken back and given again, and all of it stays written down', async () => {
  const email = newEmail();
  await register(email);
  await post('verify-email', { token: await tokenFor(email, 'verify-email') });
  const cookie = await cookieOf(await cms.req(), { email, password });
  const id = (await customersOf(email))[0]?.id ?? '';
  const given = [{ purpose: 'whatsapp', given: true }];
  expect(await shownConsents(cookie)).toEqual({ whatsapp: true, marketing: false });

  const takenBack = await putConsents({ whatsapp: false, marketing: false }, cookie);
  expect([takenBack.status, await takenBack.json()]).toEqual([200, { whatsapp: false, marketing: false }]);
  expect(await shownConsents(cookie)).toEqual({ whatsapp: false, marketing: false });
  expect(await consentsOf(id)).toMatchObject([
    ...given,
    { purpose: 'marketing', given: false },
    { purpose: 'whatsapp', given: false, notice_version: '2026-11' },
  ]);

  await putConsents({ whatsapp: false, marketing: false }, cookie);
  expect(await consentsOf(id), 'nothing changed, nothing is written').toHaveLength(3);

  await cms.sql(
    `insert into legal_notices (id, document, version, published_at, title) values
       (uuidv7(), 'privacy', '2026-12', now() - interval '1 minute', 'Privacy notice'),
       (uuidv7(), 'privacy', '2099-01', now() + interval '10 years', 'Privacy notice')`,
  );
  const moment = Date.now();
  const again = await putConsents({ whatsapp: true, marketing: true }, cookie);
  expect(await again.json()).toEqual({ whatsapp: true, marketing: true });
  const rows = await consentsOf(id);
  expect(rows.slice(0, 3)).toMatchObject([...given, { given: false }, { given: false }]);
  expect(rows.slice(3)).toMatchObject([
    { purpose: 'whatsapp', given: true, notice_version: '2026-12' },
    { purpose: 'marketing', given: true, notice_version: '2026-12' },
  ]);
  for (const { at } of rows.slice(3)) expect(Math.abs(at.getTime() - moment)).toBeLessThan(30_000);
});

test('the same change many times at once is one row', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => putConsents({ whatsapp: true, marketing: false }, cookie)),
  );
  for (const answer of answers) expect(await answer.json()).toEqual({ whatsapp: true, marketing: false });
  expect((await consentsOf(customer.id)).filter(({ given }) => given)).toHaveLength(1);
});

test('nobody else’s consents are given or taken, and what is no choice is refused', async () => {
  const [asha, ravi] = [await createCustomer(await cms.req()), await createCustomer(await cms.req())];
  const cookie = await cookieOf(await cms.req(), asha);
  const before = await consentsOf(ravi.id);
  const both = { whatsapp: true, marketing: true };
  expect((await putConsents(both)).status).toBe(401);
  for (const body of [
    { ...both, customer: ravi.id },
    { ...both, adult: false },
    { whatsapp: true },
    { whatsapp: 'yes', marketing: false },
    {},
  ])
    expect((await putConsents(body, cookie)).status, JSON.stringify(body)).toBe(422);
  expect((await putConsents(both, cookie)).status).toBe(200);
  expect(await consentsOf(ravi.id)).toEqual(before);
  expect(await shownConsents(await cookieOf(await cms.req(), ravi))).toEqual({
    whatsapp: false,
    marketing: false,
  });
});

test('a NUL and half a character are refused beside their field', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const fieldsOf = async (change: object) => {
    const response = await put({ ...profile, ...change }, cookie);
    expect(response.status).toBe(422);
    return Object.keys((await response.json()).error.fields);
  };
  expect(await fieldsOf({ name: 'Asha\u0000' })).toEqual(['name']);
  expect(await fieldsOf({ address: { ...profile.address, line1: 'Flat \ud800 12' } })).toEqual([
    'address.line1',
  ]);
  expect(await fieldsOf({ billing: { name: 'Rao \u0000 Traders' } })).toEqual(['billing.name']);
  const kept = await put(
    { ...profile, address: { ...profile.address, line1: '\u202eFlat\u202c 12' } },
    cookie,
  );
  expect((await kept.json()).profile.address.line1).toBe('Flat 12');
});

test('who proved the mailbox does not wait for what others guessed', async () => {
  const customer = await createCustomer(await cms.req());
  const counted = () => cms.sql("select 1 from rate_limits where key like 'log-in-by-account%'");
  await cms.sql("delete from rate_limits where key like 'log-in-by-account%'");
  await post('session/log-in', { email: customer.email, password: 'not the password', remember: false });
  expect(await counted()).toHaveLength(3);
  await post('password/forgot', { email: customer.email });
  const token = await tokenFor(customer.email, 'reset-password');
  await post('password/reset', { token, password: 'a different lake entirely' });
  expect(await counted()).toEqual([]);
});
