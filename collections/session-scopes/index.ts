import type { CollectionConfig } from 'payload';
import { sessionScopeAccess } from './access.ts';
import { sessionScopeFields } from './fields.ts';

/** What technicians asked to look at and to change in a remote session, in their words. */
export const SessionScopes: CollectionConfig = {
  slug: 'session-scopes',
  access: sessionScopeAccess,
  fields: sessionScopeFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { group: 'Work', useAsTitle: 'scope', defaultColumns: ['ticket', 'scope', 'staff', 'createdAt'] },
};
