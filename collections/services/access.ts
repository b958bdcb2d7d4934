import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, isStaff, mayEnterPanel, nobody } from '#toolkit/access.ts';

export const serviceAccess = {
  create: hasRole(),
  read: isStaff,
  update: hasRole(),
  delete: nobody,
  unlock: nobody,
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
