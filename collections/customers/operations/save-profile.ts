import type { PayloadRequest } from 'payload';
import { savePrimaryAddress } from '#collections/addresses/operations/save-primary-address.ts';
import { saveBilling } from '#collections/billing-profiles/operations/save-billing.ts';
import { checkArea } from '#collections/service-areas/operations/check-area.ts';
import { record } from '#toolkit/activity.ts';
import { inTransaction, lockRow, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ProfileInput } from '../contract.ts';
import type { ProfileSaved } from '../page-views.ts';
import { profileHints } from '../rules/profile-hints.ts';
import { loadProfile } from '../views/load-profile.ts';

/**
 * Replaces name, phone, address and billing details of a customer and her account, in one transaction under
 * the locks of account and customer. The first time completes the profile. Documents that were issued keep
 * what stood there then.
 */
export async function saveProfile(
  req: PayloadRequest,
  caller: { id: string; account: string },
  input: ProfileInput,
): Promise<ProfileSaved> {
  return inTransaction(req, async () => {
    const first = await writeCustomer(req, caller, input);
    await savePrimaryAddress(req, caller.account, input.address);
    await saveBilling(req, caller.account, {
      name: input.billing?.name ?? '',
      gstin: input.billing?.gstin ?? '',
      person: input.name,
    });
    if (first) {
      const { id, account } = caller;
      await record(req, {
        kind: 'account.profile_completed',
        account,
        customer: id,
        actor: { kind: 'customer', id },
      });
    }
    const profile = await loadProfile(req, caller.id);
    const { stateCode, pin } = input.address;
    return {
      profile,
      area: await checkArea(req, pin),
      hints: profileHints({ stateCode, pin, gstin: profile.billing?.gstin ?? null }),
    };
  });
}

/** @returns whether this completed the profile */
async function writeCustomer(
  req: PayloadRequest,
  caller: { id: string; account: string },
  { name, phone, preferredContact }: ProfileInput,
): Promise<boolean> {
  // The account before its members, everywhere: the same order of locks cannot dead-lock.
  await lockRow(req, 'accounts', caller.account);
  await lockRow(req, 'customers', caller.id);
  const before = await queryOne<{ complete: boolean }>(
    req,
    sql`select profile_completed_at is not null as complete from customers where id = ${caller.id}::uuid`,
  );
  if (!before) throw new Error(`no customer ${caller.id}`);
  await query(
    req,
    sql`update customers set name = ${name}, phone = ${phone}, preferred_contact = ${preferredContact},
            profile_completed_at = coalesce(profile_completed_at, ${nowOf(req).toISOString()}::timestamptz), updated_at = now()
        where id = ${caller.id}::uuid`,
  );
  await query(
    req,
    sql`update accounts set name = ${name}, updated_at = now() where id = ${caller.account}::uuid and kind = 'personal' and name <> ${name}`,
  );
  return !before.complete;
}
