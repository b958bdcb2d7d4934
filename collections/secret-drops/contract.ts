import * as z from 'zod/mini';
import { uuid } from '#kernel/contract.ts';
import { passphraseRounds, wrapSaltBytes } from '#kernel/key-lock.ts';
import { ivBytes, pointBytes, saltBytes, sealedBytes } from '#kernel/sealing.ts';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 of exactly so many bytes. */
const bytes = (count: number) => z.string().check(z.length(Math.ceil(count / 3) * 4), z.regex(base64));

/** Nothing but what `seal` makes fits: a text that is not sealed is refused. */
export const sealedSecret = z.strictObject({
  version: z.literal(1),
  ephemeral: bytes(pointBytes),
  salt: bytes(saltBytes),
  iv: bytes(ivBytes),
  data: bytes(sealedBytes),
});

/** `id` is made once per writing: a repeat after a lost answer is one secret. */
export const leaveSecretInput = z.strictObject({ id: uuid, key: uuid, sealed: sealedSecret });
export type LeaveSecretInput = z.infer<typeof leaveSecretInput>;

/** `opening` is made once per window that opens it. */
export const fetchSecretInput = z.strictObject({ opening: uuid });
export const confirmSecretInput = z.strictObject({ opening: uuid, readable: z.boolean() });
export type ConfirmSecretInput = z.infer<typeof confirmSecretInput>;

export const newKeyInput = z.strictObject({
  id: uuid,
  publicKey: bytes(pointBytes),
  locked: z.strictObject({
    version: z.literal(1),
    rounds: z.number().check(z.int(), z.gte(passphraseRounds), z.lte(10_000_000)),
    salt: bytes(wrapSaltBytes),
    iv: bytes(ivBytes),
    data: z.string().check(z.minLength(100), z.maxLength(400), z.regex(base64)),
  }),
});
export type NewKeyInput = z.infer<typeof newKeyInput>;
