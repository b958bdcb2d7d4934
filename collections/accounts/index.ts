import type { CollectionConfig } from 'payload';
import { accountAccess } from './access.ts';
import { accountFields } from './fields.ts';

/** Whom tickets, invoices and payments belong to. A personal account has one member. */
export const Accounts: CollectionConfig = {
  slug: 'accounts',
  access: accountAccess,
  fields: accountFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'People', defaultColumns: ['name', 'kind', 'createdAt'] },
};
