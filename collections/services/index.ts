import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { serviceAccess } from './access.ts';
import { serviceFields } from './fields.ts';

/** The catalogue: what can be booked, at which all-in price. */
export const Services: CollectionConfig = editedByStaff({
  slug: 'services',
  access: serviceAccess,
  fields: serviceFields,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'title', group: 'Business', defaultColumns: ['title', 'kind', 'booking', 'active'] },
});
