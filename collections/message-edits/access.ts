import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, neverPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

export const messageEditAccess = {
  ...writtenByOperations,
  read: hasRole('technician'),
  readVersions: nobody,
  admin: neverPanel,
} satisfies CollectionAccess;
