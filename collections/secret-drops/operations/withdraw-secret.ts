import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, sql } from '#toolkit/database.ts';
import type { SecretEnd } from '../view.ts';
import { secretWords } from '../words.ts';
import { endSecrets } from './end-secrets.ts';
import { lockDrop } from './locked-drop.ts';

/**
 * A customer takes back what nobody has asked for yet. Twice is once.
 * @throws DomainError `illegal_move` when it has been handed out, or is over
 */
export async function withdrawSecret(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<SecretEnd> {
  return inTransaction(req, async () => {
    const drop = await lockDrop(req, id, sql`d.account_id = ${caller.account}::uuid`);
    if (drop.state === 'withdrawn') return { state: drop.state };
    if (drop.state !== 'waiting') throw new DomainError('illegal_move', secretWords().over);
    await endSecrets(req, sql`d.id = ${drop.id}::uuid`, 'withdrawn');
    return { state: 'withdrawn' };
  });
}
