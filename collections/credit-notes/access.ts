import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOwnAccount, writtenByOperations } from '#toolkit/access.ts';

export const creditNoteAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('accounts'), ofOwnAccount()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
