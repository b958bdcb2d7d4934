import { type Bytes, fromBase64, toBase64 } from './base64.ts';

/**
 * What a customer seals in her browser for one technician, and he opens in his: a key of one use (ECDH on P-256,
 * NIST SP 800-56A), HKDF-SHA-256 (RFC 5869), AES-256-GCM (NIST SP 800-38D). See docs/decisions/022-secret-drop.md.
 */
export const secretMaxBytes = 4096;
/** Every secret is padded to one size, so that nobody learns its length. */
const paddedBytes = 2 + secretMaxBytes;
export const sealedBytes = paddedBytes + 16;
export const pointBytes = 65;
export const saltBytes = 32;
export const ivBytes = 12;

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Base64 each: the public half of the key of one use, the salt, the nonce, what was sealed. */
export type Sealed = { version: 1; ephemeral: string; salt: string; iv: string; data: string };

/** What a secret is bound to: moved to another ticket, key or drop it cannot be opened. */
export type SealedFor = { ticket: string; key: string; drop: string };

/** @throws RangeError for a text of more than `secretMaxBytes` bytes in UTF-8 */
export async function seal(text: string, publicKey: string, bound: SealedFor): Promise<Sealed> {
  const written = new TextEncoder().encode(text);
  if (written.length > secretMaxBytes) throw new RangeError('too long to be sealed');
  const padded = new Uint8Array(paddedBytes);
  new DataView(padded.buffer).setUint16(0, written.length);
  padded.set(written, 2);
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const recipient = fromBase64(publicKey);
  const key = await secretKey(once.privateKey, recipient, { salt, ephemeral, recipient });
  const additionalData = boundBytes(bound);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded);
  padded.fill(0);
  return {
    version: 1,
    ephemeral: toBase64(ephemeral),
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
}

/** @throws DOMException when it was sealed for another key, ticket or drop, or changed on its way */
export async function unseal(
  sealed: Sealed,
  own: { privateKey: CryptoKey; publicKey: string },
  bound: SealedFor,
): Promise<string> {
  const ephemeral = fromBase64(sealed.ephemeral);
  const recipient = fromBase64(own.publicKey);
  const salt = fromBase64(sealed.salt);
  const key = await secretKey(own.privateKey, ephemeral, { salt, ephemeral, recipient });
  const how = { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: boundBytes(bound) };
  const padded = new Uint8Array(await crypto.subtle.decrypt(how, key, fromBase64(sealed.data)));
  const length = new DataView(padded.buffer).getUint16(0);
  return new TextDecoder().decode(padded.subarray(2, 2 + length));
}

/** What people compare: 128 bits of the public key's SHA-256, in groups of four. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(publicKey)));
  const digits = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (digits.match(/.{4}/g) ?? []).join(' ').toUpperCase();
}

/** Whether it is a point of the curve; nothing is ever sealed for one that is not. */
export async function isPublicKey(publicKey: string): Promise<boolean> {
  try {
    await importPublic(fromBase64(publicKey));
    return true;
  } catch {
    return false;
  }
}

function importPublic(point: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', point, curve, false, []);
}

type Parties = { salt: Bytes; ephemeral: Bytes; recipient: Bytes };

async function secretKey(
  privateKey: CryptoKey,
  other: Bytes,
  { salt, ephemeral, recipient }: Parties,
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: await importPublic(other) },
    privateKey,
    256,
  );
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const label = new TextEncoder().encode('quicktechpro secret drop 1');
  const info = new Uint8Array([...label, ...ephemeral, ...recipient]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function boundBytes({ ticket, key, drop }: SealedFor): Bytes {
  return new TextEncoder().encode(['secret drop 1', ticket, key, drop].join('|'));
}
