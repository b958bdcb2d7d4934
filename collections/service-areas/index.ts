import type { CollectionConfig } from 'payload';
import { serviceAccess } from '#collections/services/access.ts';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { serviceAreaFields } from './fields.ts';

/** PIN codes and whether technicians come there. */
export const ServiceAreas: CollectionConfig = editedByStaff({
  slug: 'service-areas',
  access: { ...serviceAccess },
  fields: serviceAreaFields,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'pin',
    group: 'Business',
    defaultColumns: ['pin', 'name', 'covered'],
    listSearchableFields: ['pin', 'name'],
  },
});
