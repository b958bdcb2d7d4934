import type { CollectionConfig } from 'payload';
import { addressAccess } from './access.ts';
import { addressFields } from './fields.ts';

/** Where a customer's account is: State and PIN decide place of supply and service area. */
export const Addresses: CollectionConfig = {
  slug: 'addresses',
  access: addressAccess,
  fields: addressFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'line1', group: 'People', defaultColumns: ['line1', 'city', 'pin', 'account'] },
};
