import type { CollectionConfig } from 'payload';
import { attachmentAccess } from './access.ts';
import { attachmentFields } from './fields.ts';

/** Private files: bytes in the file store, streamed through access control, never by a public address. */
export const Attachments: CollectionConfig = {
  slug: 'attachments',
  access: attachmentAccess,
  fields: attachmentFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'filename',
    group: 'Work',
    defaultColumns: ['filename', 'mimeType', 'size', 'ticket', 'createdAt'],
  },
};
