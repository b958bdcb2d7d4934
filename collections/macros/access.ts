import type { Access, Where } from 'payload';
import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, nobody } from '#toolkit/access.ts';
import { staffOf } from '#toolkit/callers.ts';

/** Admins keep all of them; whoever works on tickets keeps those of their own, and finds what is for everybody. */
const reading: Access = ({ req }) =>
  rowsFor(req, (id) => ({ or: [{ shared: { equals: true } }, ownedBy(id)] }));
const writing: Access = ({ req }) =>
  rowsFor(req, (id) => ({ and: [{ shared: { equals: false } }, ownedBy(id)] }));

const ownedBy = (id: string): Where => ({ owner: { equals: id } });

function rowsFor(req: Parameters<Access>[0]['req'], own: (id: string) => Where): boolean | Where {
  if (hasRole()({ req }) === true) return true;
  const staff = staffOf(req);
  return staff !== null && hasRole('technician')({ req }) === true ? own(staff.id) : false;
}

export const macroAccess = {
  create: hasRole('technician'),
  read: reading,
  update: writing,
  delete: writing,
  unlock: nobody,
  readVersions: nobody,
  admin: ({ req }) => hasRole('technician')({ req }) === true,
} satisfies CollectionAccess;
