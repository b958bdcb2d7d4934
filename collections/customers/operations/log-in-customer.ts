import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import { inTransaction } from '#toolkit/database.ts';
import { clientOf } from '#toolkit/input.ts';
import { logInWithinLimits } from '#toolkit/log-in-limits.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import type { LogInInput } from '../contract.ts';
import { deviceOf } from '../rules/device.ts';
import { firstPage, nextPath } from '../rules/next-path.ts';
import { words } from '../words.ts';
import { ensureCustomer } from './ensure-customer.ts';

/**
 * Begins a session and writes the log-in down. A session this browser had before ends with it.
 * @throws DomainError `wrong_credentials`, the same for an unknown address and a wrong password;
 * `email_not_verified` only for who knows the password; `too_many_requests`
 */
export async function logInCustomer(
  req: PayloadRequest,
  input: LogInInput,
): Promise<{ next: string; setCookies: string[] }> {
  const { customerIdentity } = portsOf(req);
  const client = clientOf(req);
  const { email, password, remember } = input;
  const result = await logInWithinLimits(req, { audience: 'customer', email }, () =>
    customerIdentity.logIn({ email, password, remember, client }),
  );
  if (!result.ok) throw new DomainError(result.problem, words().logIn[result.problem]);
  const customer = await ensureCustomer(req, result.authId);
  if (!customer) throw new Error(`no profile for the identity ${result.authId}`);
  await inTransaction(req, () =>
    record(req, {
      kind: 'account.logged_in',
      account: customer.account,
      customer: customer.id,
      actor: { kind: 'customer', id: customer.id },
      data: { device: deviceOf(client.userAgent) },
    }),
  );
  await customerIdentity.logOut(req.headers);
  return { next: nextPath(input.next, firstPage(customer)), setCookies: result.setCookies };
}
