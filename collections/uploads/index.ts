import type { CollectionConfig } from 'payload';
import { uploadAccess } from './access.ts';
import { uploadFields } from './fields.ts';

/**
 * A file on its way: what has arrived of it lies in the file store piece by piece, so that its sender goes on where
 * the line broke. Whole and looked at, it becomes an attachment of the same id.
 */
export const Uploads: CollectionConfig = {
  slug: 'uploads',
  access: uploadAccess,
  fields: uploadFields,
  // The same file of the same person is one upload, however often it is begun.
  indexes: [{ fields: ['customer', 'sha256'], unique: true }],
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'filename', group: 'System' },
};
