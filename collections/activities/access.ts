import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOwnAccount, writtenByOperations } from '#toolkit/access.ts';

export const activityAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole(), ofOwnAccount()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
