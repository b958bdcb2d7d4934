import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { words } from '../words.ts';
import { ensureCustomer } from './ensure-customer.ts';

/**
 * Proves an address with the mailed link and makes the customer. Begins no session: the link may have been
 * opened by anybody who reads the mailbox.
 * @throws DomainError `link_expired`
 */
export async function verifyCustomer(req: PayloadRequest, token: string): Promise<{ email: string }> {
  const proven = await portsOf(req).customerIdentity.verifyEmail(token);
  if (!proven) throw new DomainError('link_expired', words().expired.verify);
  await ensureCustomer(req, proven.authId);
  return { email: proven.email };
}
