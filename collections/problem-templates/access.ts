import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, nobody } from '#toolkit/access.ts';

const worksOnTickets = hasRole('technician');

/** Who solves the problems knows how they are described. */
export const problemTemplateAccess = {
  create: worksOnTickets,
  read: worksOnTickets,
  update: worksOnTickets,
  delete: worksOnTickets,
  unlock: nobody,
  readVersions: nobody,
  admin: ({ req }) => worksOnTickets({ req }) === true,
} satisfies CollectionAccess;
