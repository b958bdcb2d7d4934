import type { Access, Where } from 'payload';
import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';
import { staffOnlyKinds } from '#toolkit/activity.ts';
import { customerOf } from '#toolkit/callers.ts';

/** A customer reads the history of her account, without what happened among staff. */
const ownHistory: Access = ({ req }) => {
  const customer = customerOf(req);
  if (!customer) return false;
  return {
    and: [{ account: { equals: customer.account } }, { kind: { not_in: [...staffOnlyKinds] } }],
  } as Where;
};

export const activityAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole(), ownHistory),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
