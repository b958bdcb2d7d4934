import type { CollectionAccess } from '#toolkit/access.ts';
import { neverPanel, nobody, writtenByOperations } from '#toolkit/access.ts';

/** Locked private keys: each is handed to its owner alone, by a door of its own. */
export const staffKeyAccess = {
  ...writtenByOperations,
  read: nobody,
  readVersions: nobody,
  admin: neverPanel,
} satisfies CollectionAccess;
