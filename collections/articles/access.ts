import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, isStaff, nobody } from '#toolkit/access.ts';

const edits = hasRole('editor');

/** Editors write; everybody of the staff may look something up. Customers read what is published, through the help pages. */
export const articleAccess = {
  create: edits,
  read: isStaff,
  update: edits,
  delete: edits,
  unlock: nobody,
  readVersions: nobody,
  admin: ({ req }) => isStaff({ req }) === true,
} satisfies CollectionAccess;
