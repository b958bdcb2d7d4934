import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

/** Admins look things up; nobody writes, admins neither. */
export const auditEntryAccess = {
  ...writtenByOperations,
  read: hasRole(),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
