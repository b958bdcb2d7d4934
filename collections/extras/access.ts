import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOwnAccount, writtenByOperations } from '#toolkit/access.ts';

export const extraAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('technician', 'accounts'), ofOwnAccount()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
