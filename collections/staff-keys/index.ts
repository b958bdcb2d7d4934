import type { CollectionConfig } from 'payload';
import { staffKeyAccess } from './access.ts';
import { staffKeyFields } from './fields.ts';

/** For whom of the staff customers seal secrets: made in their browsers, one at a time each. */
export const StaffKeys: CollectionConfig = {
  slug: 'staff-keys',
  access: staffKeyAccess,
  fields: staffKeyFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'fingerprint', group: 'Work', hidden: true },
};
