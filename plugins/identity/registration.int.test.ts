import { expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import { identity } from './identity.ts';
import { asha, client, identityDatabase, lastToken, openIdentity } from './testing-identity.ts';
import { spread } from './testing-time.ts';

const bench = identityDatabase();
const day = 24 * 3_600_000;

test('a person registers, proves the address and logs in; what she told is kept', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const person = asha('Asha@Example.com');
  const { authId } = await port.register(person);
  expect(authId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(await port.logIn({ ...person, remember: false })).toEqual({
    ok: false,
    problem: 'email_not_verified',
  });

  const token = lastToken(sent, 'verification', 'asha@example.com');
  expect(await port.verifyEmail(token)).toEqual({ authId, email: 'asha@example.com' });
  expect(await port.logIn({ ...person, remember: false })).toMatchObject({ ok: true, authId });
  expect(await port.identityOf(authId ?? '')).toEqual({
    authId,
    email: 'asha@example.com',
    name: 'Asha Rao',
    emailVerified: true,
    createdAt: expect.any(Date),
    profile: person.profile,
  });
});

test('a known address answers the same, tells its owner, and changes nothing', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const owner = asha('owner@example.com');
  const { authId } = await port.createVerified(owner);
  expect(await port.register({ ...owner, name: 'Stranger', password: 'a-password-of-a-stranger' })).toEqual({
    authId: null,
  });
  expect(sent).toEqual([{ kind: 'already', email: 'owner@example.com', name: 'Asha Rao' }]);
  expect(await port.logIn({ ...owner, remember: false })).toMatchObject({ ok: true, authId });
  expect(await port.identityOf(authId)).toMatchObject({ name: 'Asha Rao', profile: owner.profile });
});

test('an address that was never proven belongs to who registers it last and opens the newest link', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const squatter = { ...asha('victim@example.com'), name: 'Squatter', password: 'squatters-password' };
  const first = await port.register(squatter);
  const oldToken = lastToken(sent, 'verification', 'victim@example.com');
  const owner = asha('victim@example.com');
  expect(await port.register(owner)).toEqual(first);
  expect(await port.verifyEmail(oldToken)).toBeNull();
  expect(await port.verifyEmail(lastToken(sent, 'verification', 'victim@example.com'))).not.toBeNull();
  expect(await port.logIn({ ...squatter, remember: false })).toEqual({
    ok: false,
    problem: 'wrong_credentials',
  });
  expect(await port.logIn({ ...owner, remember: false })).toMatchObject({ ok: true });
});

test('ten registrations of one address at once make one identity and one valid link', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const all = await Promise.all(Array.from({ length: 10 }, () => port.register(asha('race@example.com'))));
  expect(new Set(all.map(({ authId }) => authId)).size).toBe(1);
  const people = await bench.pool.query(
    `SELECT 1 FROM identity.customer_user WHERE email = 'race@example.com'`,
  );
  expect(people.rowCount).toBe(1);
  const answers = await Promise.all(
    sent.map((mail) => (mail.kind === 'verification' ? port.verifyEmail(mail.token) : null)),
  );
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
});

test('a new, an unproven and a known address take the same time', async () => {
  const { port } = openIdentity(bench.pool);
  await port.createVerified(asha('known@example.com'));
  await port.register(asha('unproven@example.com'));
  let n = 0;
  const kinds = [
    () => port.register(asha(`fresh${n++}@example.com`)),
    () => port.register(asha('unproven@example.com')),
    () => port.register(asha('known@example.com')),
  ];
  expect(await spread(16, kinds, 1.25)).toBeLessThan(1.25);
});

test('a failing mail changes no answer and is logged', async () => {
  const { settings, errors } = openIdentity(bench.pool);
  const fail = () => Promise.reject(new Error('queue is down'));
  const port = identity({
    ...settings,
    onVerificationWanted: fail,
    onResetWanted: fail,
    onAlreadyRegistered: fail,
  });
  expect((await port.register(asha('nomail@example.com'))).authId).not.toBeNull();
  await port.sendVerification('nomail@example.com');
  await port.requestPasswordReset('nomail@example.com');
  expect(errors).toEqual([
    'identity: verification mail failed',
    'identity: verification mail failed',
    'identity: password mail failed',
  ]);
});

test('what could never log in is refused before anything is kept', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const bad = [asha('not an address'), { ...asha('short@example.com'), password: 'seven77' }];
  for (const person of bad) {
    await expect(port.register(person)).rejects.toMatchObject({ code: 'invalid' });
  }
  expect(sent).toEqual([]);
});

test('staff cannot sign up, an operator makes them, twice without harm', async () => {
  const { port } = openIdentity(bench.pool, { audience: 'staff' });
  const person = asha('desk@example.com');
  await expect(port.register(person)).rejects.toBeInstanceOf(DomainError);
  const made = await port.createVerified(person);
  expect(await port.createVerified({ ...person, password: 'another-password' })).toEqual(made);
  const logIn = await port.logIn({ ...person, remember: true, client });
  expect(logIn).toMatchObject({ ok: true, authId: made.authId });
});

test('an operator takes over an address that was never proven', async () => {
  const { port } = openIdentity(bench.pool);
  const { authId } = await port.register({ ...asha('taken@example.com'), password: 'squatters-password' });
  expect(await port.createVerified(asha('taken@example.com'))).toEqual({ authId });
  expect(await port.logIn({ ...asha('taken@example.com'), remember: false })).toMatchObject({ ok: true });
});

test('a verification link works once, for a day, and only the newest does', async () => {
  const { port, sent, time } = openIdentity(bench.pool);
  await port.register(asha('links@example.com'));
  const first = lastToken(sent, 'verification', 'links@example.com');
  await port.sendVerification('LINKS@example.com ');
  const second = lastToken(sent, 'verification', 'links@example.com');
  expect(second).not.toBe(first);
  expect(await port.verifyEmail(first)).toBeNull();
  time.offset = day + 1000;
  expect(await port.verifyEmail(second)).toBeNull();
  time.offset = 0;
  expect(await port.verifyEmail(second)).not.toBeNull();
});

test('two tabs with one link both read "verified"; ten minutes later the link is worth nothing', async () => {
  const { port, sent, time } = openIdentity(bench.pool);
  const { authId } = await port.register(asha('tabs@example.com'));
  const token = lastToken(sent, 'verification', 'tabs@example.com');
  const answers = await Promise.all([
    port.verifyEmail(token),
    port.verifyEmail(token),
    port.verifyEmail(token),
  ]);
  for (const answer of answers) expect(answer).toEqual({ authId, email: 'tabs@example.com' });
  time.offset = 10 * 60_000 + 1000;
  expect(await port.verifyEmail(token)).toBeNull();
});

test('a link of one audience, or of another purpose, is none of the other', async () => {
  const { port, sent } = openIdentity(bench.pool);
  const staff = openIdentity(bench.pool, { audience: 'staff' });
  await port.register(asha('cross@example.com'));
  await port.requestPasswordReset('cross@example.com');
  const verification = lastToken(sent, 'verification', 'cross@example.com');
  const reset = lastToken(sent, 'reset', 'cross@example.com');
  expect(await staff.port.verifyEmail(verification)).toBeNull();
  expect(await port.verifyEmail(reset)).toBeNull();
  expect(await port.resetPassword(verification, 'a-new-password-here')).toBe(false);
  expect(await port.verifyEmail(verification)).not.toBeNull();
});

test('no token stands in the database', async () => {
  const { port, sent } = openIdentity(bench.pool);
  await port.register(asha('hashed@example.com'));
  await port.requestPasswordReset('hashed@example.com');
  const kept = await bench.pool.query('SELECT one_time_token::text AS line FROM identity.one_time_token');
  const lines = kept.rows.map(({ line }) => line).join('\n');
  expect(sent).toHaveLength(2);
  for (const kind of ['verification', 'reset'] as const) {
    const token = lastToken(sent, kind, 'hashed@example.com');
    expect(lines).not.toContain(token);
    expect(lines).not.toContain(Buffer.from(token).toString('hex'));
  }
});

test('asking for a link takes the same time and says the same for a known and an unknown address', async () => {
  const { port, sent } = openIdentity(bench.pool, { policy: { answerStepMs: 60 } });
  await port.register(asha('asks@example.com'));
  const before = sent.length;
  const kinds = [
    () => port.requestPasswordReset('asks@example.com'),
    () => port.requestPasswordReset('nobody@example.com'),
    () => port.sendVerification('asks@example.com'),
    () => port.sendVerification('nobody@example.com'),
  ];
  expect(await spread(10, kinds, 1.1)).toBeLessThan(1.1);
  const told = sent.slice(before).map(({ kind, email }) => `${kind} ${email}`);
  expect(new Set(told)).toEqual(new Set(['reset asks@example.com', 'verification asks@example.com']));
});
