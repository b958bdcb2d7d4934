import type { CollectionAccess } from '#toolkit/access.ts';
import { neverPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

/** What is sealed is handed out once, to the one for whom it was sealed, and by nothing else. */
export const secretDropAccess = {
  ...writtenByOperations,
  read: nobody,
  readVersions: nobody,
  admin: neverPanel,
} satisfies CollectionAccess;
