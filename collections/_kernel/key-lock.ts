import { type Bytes, fromBase64, toBase64 } from './base64.ts';
import { curve, ivBytes } from './sealing.ts';

/** PBKDF2-SHA-256 as OWASP's password storage cheat sheet asks for it; salt of 128 bits by NIST SP 800-132. */
export const passphraseRounds = 600_000;
export const wrapSaltBytes = 16;
export const passphraseMin = 12;
export const passphraseMax = 200;

/** A private key as it is stored: locked by a passphrase that no server ever hears. Base64 each. */
export type LockedKey = { version: 1; rounds: number; salt: string; iv: string; data: string };

export type NewKey = { id: string; publicKey: string; locked: LockedKey };

/** Makes a key pair in this browser; its private half leaves it only locked. */
export async function makeKey(passphrase: string): Promise<NewKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const id = crypto.randomUUID();
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const salt = crypto.getRandomValues(new Uint8Array(wrapSaltBytes));
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const lock = await lockOf(passphrase, salt, passphraseRounds);
  const how = { name: 'AES-GCM', iv, additionalData: boundBytes(id, publicKey) };
  const data = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, lock, how);
  const locked: LockedKey = {
    version: 1,
    rounds: passphraseRounds,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
  return { id, publicKey, locked };
}

/**
 * Unlocks a key for this page alone: it cannot be read out of the browser again.
 * @returns null for another passphrase
 */
export async function unlockKey(
  { id, publicKey, locked }: NewKey,
  passphrase: string,
): Promise<CryptoKey | null> {
  const lock = await lockOf(passphrase, fromBase64(locked.salt), locked.rounds);
  const how = { name: 'AES-GCM', iv: fromBase64(locked.iv), additionalData: boundBytes(id, publicKey) };
  try {
    return await crypto.subtle.unwrapKey('pkcs8', fromBase64(locked.data), lock, how, curve, false, [
      'deriveBits',
    ]);
  } catch {
    return null;
  }
}

async function lockOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

function boundBytes(id: string, publicKey: string): Bytes {
  return new TextEncoder().encode(['secret key 1', id, publicKey].join('|'));
}
