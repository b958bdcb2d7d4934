import type { PayloadRequest } from 'payload';
import { versionsForConsent } from '#collections/legal-notices/operations/versions-for-consent.ts';
import { spoken } from '#kernel/messages.ts';
import { clientOf } from '#toolkit/input.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import type { RegisterInput } from '../contract.ts';
import { keptProfile } from '../rules/kept-profile.ts';

/**
 * Registers a person, or lets the owner of a known address know by mail. What happened is not told here, in
 * words or in time: the profile is made when the address is proven (see `ensureCustomer`), until then the
 * identity keeps what was typed.
 * @throws DomainError `stale` when the privacy notice she read is not one of ours
 */
export async function registerCustomer(req: PayloadRequest, input: RegisterInput): Promise<void> {
  const { name, email, phone, password, consents, noticeVersion } = input;
  const versions = await versionsForConsent(req, noticeVersion);
  await portsOf(req).customerIdentity.register({
    email,
    password,
    name,
    profile: keptProfile({ phone, locale: spoken(), consents, versions, at: nowOf(req) }),
    client: clientOf(req),
  });
}
