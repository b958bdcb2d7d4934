import type { CollectionConfig } from 'payload';
import { extraAccess } from './access.ts';
import { extraFields } from './fields.ts';

/** Work and parts beyond the booked price, asked for and agreed to: see docs/decisions/030-extras.md. */
export const Extras: CollectionConfig = {
  slug: 'extras',
  labels: { singular: 'Extra', plural: 'Extras' },
  access: extraAccess,
  fields: extraFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'id',
    group: 'Work',
    defaultColumns: ['ticket', 'status', 'total', 'proposedBy', 'proposedAt'],
  },
};
