import { get, post } from '#collections/tickets/admin/desk-api.ts';
import { unlockKey } from '#kernel/key-lock.ts';
import { unseal } from '#kernel/sealing.ts';
import type { FetchedSecret, OwnKeyView, SecretEnd } from '../view.ts';
import { doors, hasCrypto } from './doors.ts';
import { words } from './words.ts';

export type Opened = { text: string; confirmed: boolean } | { problem: string };

/**
 * Opens a secret in this browser. The key is unlocked before the secret is asked for, so that a wrong passphrase costs
 * nothing; the secret is gone from the server only when it has been read here.
 * @param opening made once per window, so that this may be repeated after a lost answer
 */
export async function openSecret(drop: string, passphrase: string, opening: string): Promise<Opened> {
  const text = words();
  if (!hasCrypto()) return { problem: text.noCrypto };
  const own = await get<OwnKeyView>(doors.ownKey);
  if (own.problem) return { problem: own.problem.message };
  const { key } = own.data;
  if (!key) return { problem: text.noKey };
  const privateKey = await unlockKey(key, passphrase);
  if (!privateKey) return { problem: text.wrongPassphrase };
  const { data, problem } = await post<FetchedSecret>(doors.fetch(drop), { opening });
  if (problem) return { problem: problem.message };
  const bound = { ticket: data.ticket, key: data.key, drop };
  const secret = await unseal(data.sealed, { privateKey, publicKey: key.publicKey }, bound).catch(() => null);
  const told = await post<SecretEnd>(doors.confirm(drop), { opening, readable: secret !== null });
  if (secret === null) return { problem: text.unreadable };
  return { text: secret, confirmed: !told.problem };
}
