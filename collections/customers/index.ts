import type { CollectionConfig } from 'payload';
import { customerAccess } from './access.ts';
import { customerFields } from './fields.ts';
import { customerSession } from './session.ts';

/** The profile of a person who signs in to the portal. Password, sessions and factors are the identity's. */
export const Customers: CollectionConfig = {
  slug: 'customers',
  auth: { disableLocalStrategy: true, strategies: [customerSession], depth: 0 },
  access: customerAccess,
  fields: customerFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'name',
    group: 'People',
    defaultColumns: ['name', 'email', 'phone', 'createdAt'],
    listSearchableFields: ['name', 'email', 'phone'],
  },
};
