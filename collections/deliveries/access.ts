import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

export const deliveryAccess = {
  ...writtenByOperations,
  read: hasRole(),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
