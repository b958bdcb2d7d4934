import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { staffAccess } from './access.ts';
import { staffFields } from './fields.ts';
import { staffSession } from './session.ts';

/** The people who work in the panel. Invited by an operation, never signed up. */
export const Staff: CollectionConfig = editedByStaff({
  slug: 'staff',
  auth: { disableLocalStrategy: true, strategies: [staffSession], depth: 0 },
  access: staffAccess,
  fields: staffFields,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'Business', defaultColumns: ['name', 'email', 'roles', 'active'] },
});
