import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { IdentityPort } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { readKeptProfile } from '../rules/kept-profile.ts';

export type EnsuredCustomer = { id: string; account: string; profileComplete: boolean };
type Identity = NonNullable<Awaited<ReturnType<IdentityPort['identityOf']>>>;

/**
 * The profile of a proven identity; made now if it is not there yet: account, customer, consents, history and
 * welcome in one transaction. Harmless to repeat and to run many times at once.
 *
 * Only a proven address gets one. What a stranger typed for somebody else's address never becomes a customer,
 * and registering costs the same whether or not the address is known.
 * @returns null when there is no such identity or its address is not proven
 */
export async function ensureCustomer(req: PayloadRequest, authId: string): Promise<EnsuredCustomer | null> {
  const known = await findCustomer(req, authId);
  if (known) return known;
  const identity = await portsOf(req).customerIdentity.identityOf(authId);
  if (!identity?.emailVerified) return null;
  return inTransaction(req, async () => {
    // One at a time per identity; whoever waited finds the row of the first.
    await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`customer:${authId}`}, 0))`);
    return (await findCustomer(req, authId)) ?? (await makeCustomer(req, identity));
  });
}

async function findCustomer(req: PayloadRequest, authId: string): Promise<EnsuredCustomer | null> {
  return queryOne<EnsuredCustomer>(
    req,
    sql`select id, account_id as account, profile_completed_at is not null as "profileComplete" from customers where auth_id = ${authId}`,
  );
}

async function makeCustomer(req: PayloadRequest, identity: Identity): Promise<EnsuredCustomer> {
  const { authId, name, email, createdAt } = identity;
  const kept = readKeptProfile(identity.profile);
  const made = await queryOne<{ id: string; account: string }>(
    req,
    sql`with account as (
          insert into accounts (id, name, kind, created_at, updated_at) values (uuidv7(), ${name}, 'personal', now(), now()) returning id
        )
        insert into customers (id, name, email, phone, account_id, auth_id, preferred_contact, locale, theme, created_at, updated_at)
        select uuidv7(), ${name}, ${email}, ${kept.phone}, account.id, ${authId}, 'phone', ${kept.locale}, 'system',
               ${createdAt.toISOString()}::timestamptz, now()
        from account returning id, account_id as account`,
  );
  if (!made) throw new Error('the customer was not written');
  for (const consent of kept.consents) {
    await query(
      req,
      sql`insert into consents (id, customer_id, purpose, given, notice_version, at, created_at, updated_at)
          values (uuidv7(), ${made.id}::uuid, ${consent.purpose}, ${consent.given}, ${consent.noticeVersion},
                  ${consent.at}::timestamptz, now(), now())`,
    );
  }
  const about = {
    account: made.account,
    customer: made.id,
    actor: { kind: 'customer', id: made.id },
  } as const;
  await record(req, { ...about, kind: 'account.registered', at: createdAt });
  await record(req, { ...about, kind: 'account.verified' });
  await enqueue(req, 'notice', { event: 'account.welcome', subject: made.id });
  return { ...made, profileComplete: false };
}
