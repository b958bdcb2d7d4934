import type { CollectionConfig } from 'payload';
import { messageEditAccess } from './access.ts';
import { messageEditFields } from './fields.ts';

/** What messages said before they were changed. Rows are only ever added. */
export const MessageEdits: CollectionConfig = {
  slug: 'message-edits',
  access: messageEditAccess,
  fields: messageEditFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'bodyText', group: 'Work', hidden: true },
};
