import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newToken, tokenHash } from './one-time-token.ts';

test('a token has 256 bits and its SHA-256 is what is kept', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(tokenHash(token)).toEqual(createHash('sha256').update(token).digest());
  expect(newToken()).not.toBe(token);
});

test('what cannot be a token is told from one without asking the database', () => {
  for (const text of ['', 'short', `${newToken()}x`, `${newToken().slice(1)}%`, `${newToken()}\n`]) {
    expect(tokenHash(text)).toBeNull();
  }
});
