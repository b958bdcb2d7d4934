import { isStaff, keptBy } from '#toolkit/access.ts';

/** Editors write; everybody of the staff may look something up. Customers read what is published, through the help pages. */
export const articleAccess = keptBy('editor', isStaff);
