import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, neverPanel, nobody, ofOneself, writtenByOperations } from '#toolkit/access.ts';

export const customerAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('technician', 'accounts'), ofOneself('id')),
  readVersions: nobody,
  admin: neverPanel,
} satisfies CollectionAccess;
