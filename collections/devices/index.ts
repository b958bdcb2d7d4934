import type { CollectionConfig } from 'payload';
import { deviceAccess } from './access.ts';
import { deviceFields } from './fields.ts';

/** What the people of an account work with, so that a ticket can say which of it is meant. */
export const Devices: CollectionConfig = {
  slug: 'devices',
  access: deviceAccess,
  fields: deviceFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'People', defaultColumns: ['name', 'kind', 'system', 'account'] },
};
