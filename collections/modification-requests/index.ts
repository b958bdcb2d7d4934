import type { CollectionConfig } from 'payload';
import { modificationRequestAccess } from './access.ts';
import { modificationRequestFields } from './fields.ts';

/** Wishes of customers to change what they have booked, and staff's answers. */
export const ModificationRequests: CollectionConfig = {
  slug: 'modification-requests',
  access: modificationRequestAccess,
  fields: modificationRequestFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'what',
    group: 'Work',
    defaultColumns: ['ticket', 'what', 'status', 'createdAt'],
  },
};
