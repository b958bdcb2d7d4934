import type { Access, Where } from 'payload';
import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';
import { customerOf } from '#toolkit/callers.ts';

/** A customer sees the files of her account, never those that hang on what staff noted among themselves. */
const ownFiles: Access = ({ req }) => {
  const customer = customerOf(req);
  if (!customer) return false;
  const shown: Where = { or: [{ message: { exists: false } }, { 'message.internal': { equals: false } }] };
  return { and: [{ account: { equals: customer.account } }, shown] };
};

export const attachmentAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('technician'), ownFiles),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
