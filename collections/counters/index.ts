import type { CollectionConfig } from 'payload';
import { counterAccess } from './access.ts';
import { counterFields } from './fields.ts';

/** Last number taken of each series. */
export const Counters: CollectionConfig = {
  slug: 'counters',
  access: counterAccess,
  fields: counterFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'key', group: 'System', defaultColumns: ['key', 'value'] },
};
