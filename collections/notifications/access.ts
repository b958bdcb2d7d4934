import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOneself, writtenByOperations } from '#toolkit/access.ts';

export const notificationAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole(), ofOneself()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
