import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

export const refusedWebhookAccess = {
  ...writtenByOperations,
  read: hasRole('accounts'),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
