import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, isStaff, mayEnterPanel, nobody } from '#toolkit/access.ts';

/** Editors look after pictures; visitors see them through the public door, never as rows. */
export const mediaAccess = {
  create: hasRole('editor'),
  read: isStaff,
  update: hasRole('editor'),
  delete: hasRole(),
  unlock: nobody,
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
