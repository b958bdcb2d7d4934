import type { CollectionConfig } from 'payload';
import { billingProfileAccess } from './access.ts';
import { billingProfileFields } from './fields.ts';

/** To whom an account's invoices are made out. */
export const BillingProfiles: CollectionConfig = {
  slug: 'billing-profiles',
  access: billingProfileAccess,
  fields: billingProfileFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'People', defaultColumns: ['name', 'gstin', 'account'] },
};
