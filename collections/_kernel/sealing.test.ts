import { expect, test } from 'vitest';
import { makeKey, unlockKey } from './key-lock.ts';
import { fingerprintOf, isPublicKey, seal, sealedBytes, secretMaxBytes, unseal } from './sealing.ts';

const passphrase = 'four words nobody guesses';
const bound = { ticket: 'RT2026-0001', key: 'key-1', drop: 'drop-1' };
const key = await makeKey(passphrase);
const privateKey = (await unlockKey(key, passphrase)) as CryptoKey;
const own = { privateKey, publicKey: key.publicKey };

test('what is sealed for a key is opened by it, whatever letters it has', async () => {
  for (const text of ['', 'p@ss', 'ಗುಪ್ತಪದ 🔑', 'x'.repeat(secretMaxBytes)])
    expect(await unseal(await seal(text, key.publicKey, bound), own, bound)).toBe(text);
});

test('every secret has the same size and a key of its own', async () => {
  const sealed = await Promise.all(
    ['a', 'a', 'a much longer one'].map((text) => seal(text, key.publicKey, bound)),
  );
  expect(sealed.map(({ data }) => Buffer.from(data, 'base64').length)).toEqual([
    sealedBytes,
    sealedBytes,
    sealedBytes,
  ]);
  expect(new Set(sealed.map(({ ephemeral }) => ephemeral)).size).toBe(3);
  expect(new Set(sealed.map(({ data }) => data)).size).toBe(3);
});

test.each(['ticket', 'key', 'drop'])('bound to another %s it stays shut', async (part) => {
  const sealed = await seal('p@ss', key.publicKey, bound);
  await expect(unseal(sealed, own, { ...bound, [part]: 'another' })).rejects.toThrow();
});

test('changed by one bit, or sealed for somebody else, it stays shut', async () => {
  const sealed = await seal('p@ss', key.publicKey, bound);
  const bytes = Buffer.from(sealed.data, 'base64');
  bytes[7] = (bytes[7] ?? 0) ^ 1;
  await expect(unseal({ ...sealed, data: bytes.toString('base64') }, own, bound)).rejects.toThrow();
  const other = await makeKey(passphrase);
  await expect(unseal(await seal('p@ss', other.publicKey, bound), own, bound)).rejects.toThrow();
});

test('more than the limit is refused', async () => {
  await expect(seal('ಕ'.repeat(secretMaxBytes / 2), key.publicKey, bound)).rejects.toThrow(RangeError);
});

test('a private key is unlocked by its passphrase alone, and cannot be read then', async () => {
  expect(await unlockKey(key, 'four words nobody guessed')).toBeNull();
  expect(await unlockKey({ ...key, id: crypto.randomUUID() }, passphrase)).toBeNull();
  expect(privateKey.extractable).toBe(false);
  expect(key.locked.rounds).toBeGreaterThanOrEqual(600_000);
});

test('a fingerprint is eight groups of four, of this key alone', async () => {
  expect(await fingerprintOf(key.publicKey)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  expect(await fingerprintOf(key.publicKey)).not.toBe(await fingerprintOf((await makeKey('x')).publicKey));
});

test('a point beside the curve is no key', async () => {
  expect(await isPublicKey(key.publicKey)).toBe(true);
  const beside = Buffer.from(key.publicKey, 'base64');
  beside[64] = (beside[64] ?? 0) ^ 1;
  expect(await isPublicKey(beside.toString('base64'))).toBe(false);
  expect(await isPublicKey('AAAA')).toBe(false);
});
