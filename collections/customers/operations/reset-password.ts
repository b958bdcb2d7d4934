import type { PayloadRequest } from 'payload';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import { DomainError } from '#kernel/errors.ts';
import { passwordProblem } from '#kernel/password.ts';
import { firstName } from '#kernel/people.ts';
import { record } from '#toolkit/activity.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { forgiveAccount } from '#toolkit/log-in-limits.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import type { ResetInput } from '../contract.ts';
import { linkKey } from '../rules/link-key.ts';
import { words } from '../words.ts';

type Owner = { email: string; name: string; id: string | null; account: string | null };

/**
 * Sets a new password with the mailed link. Every session ends, the owner hears of it by mail.
 * @throws DomainError `link_expired`; `invalid` for a password with the owner's name or address in it (the link stays good)
 */
export async function resetCustomerPassword(
  req: PayloadRequest,
  { token, password }: ResetInput,
): Promise<void> {
  const owner = await ownerOfLink(req, token);
  const problem = owner && passwordProblem(password, { email: owner.email, name: owner.name });
  if (problem) throw new DomainError('invalid', words().checkFields, { fields: { password: problem } });
  const done = await portsOf(req).customerIdentity.resetPassword(token, password);
  if (!done) throw new DomainError('link_expired', words().expired.reset);
  if (!owner) return;
  await inTransaction(req, () => announce(req, token, owner));
  await forgiveAccount(req, { audience: 'customer', email: owner.email });
}

/** The link names nobody; the mail that brought it does. */
async function ownerOfLink(req: PayloadRequest, token: string): Promise<Owner | null> {
  return queryOne<Owner>(
    req,
    sql`select d.recipient as email, coalesce(c.name, d.props->>'name', '') as name, c.id, c.account_id as account
        from deliveries d left join customers c on c.email = d.recipient
        where d.key = ${linkKey('reset-password', token)}`,
  );
}

async function announce(
  req: PayloadRequest,
  token: string,
  { email, name, id, account }: Owner,
): Promise<void> {
  await queueMail(req, {
    key: linkKey('reset-password', token).replace('reset-password', 'password-changed'),
    recipient: email,
    customer: id,
    template: 'password-changed',
    props: { name: firstName(name), changedAt: nowOf(req).toISOString() },
  });
  if (!id || !account) return;
  await record(req, {
    kind: 'account.password_reset',
    account,
    customer: id,
    actor: { kind: 'customer', id },
  });
}
