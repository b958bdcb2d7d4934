import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOwnAccount, writtenByOperations } from '#toolkit/access.ts';

export const sessionRecordingAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('technician'), ofOwnAccount()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
