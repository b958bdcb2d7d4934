import type { CollectionConfig } from 'payload';
import { auditEntryAccess } from './access.ts';
import { auditEntryFields } from './fields.ts';

/** What staff and the portal did, who, when, from what to what; append-only in the database itself. */
export const AuditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  access: auditEntryAccess,
  fields: auditEntryFields,
  indexes: [{ fields: ['entity', 'document', 'revision'] }],
  defaultSort: '-at',
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'documentTitle',
    group: 'System',
    defaultColumns: ['at', 'actorName', 'action', 'entity', 'documentTitle', 'changes'],
    listSearchableFields: ['actorName', 'action', 'entity', 'documentTitle', 'address'],
  },
};
