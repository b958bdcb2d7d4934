import { createHash, randomBytes } from 'node:crypto';

export type TokenPurpose = 'verify_email' | 'reset_password';

/** 256 random bits, as they stand in a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * What is kept of a token. It is as random as a key, so one round of SHA-256 is enough and nobody who reads
 * the table can use it.
 * @returns null for what cannot be a token of ours
 */
export function tokenHash(token: string): Buffer | null {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : null;
}

/**
 * The `INSERT … SELECT` that gives every row of `person` (columns id, email) a fresh token and ends the one
 * before. Parameters by number: audience, purpose, hash, now, expiry.
 */
export const issueToken = (
  person: string,
  at: { audience: number; purpose: number; hash: number; now: number; expires: number },
): string => `
  INSERT INTO identity.one_time_token (audience, purpose, subject, email, hash, created_at, expires_at)
  SELECT $${at.audience}::text, $${at.purpose}::text, id, email, $${at.hash}::bytea,
    $${at.now}::timestamptz, $${at.expires}::timestamptz
  FROM ${person}
  ON CONFLICT (audience, purpose, subject) DO UPDATE SET
    email = excluded.email, hash = excluded.hash, created_at = excluded.created_at,
    expires_at = excluded.expires_at, used_at = NULL`;
