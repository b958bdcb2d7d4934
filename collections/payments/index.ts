import type { CollectionConfig } from 'payload';
import { paymentAccess } from './access.ts';
import { paymentFields } from './fields.ts';

/** One row per payment at the gateway, successful or not. */
export const Payments: CollectionConfig = {
  slug: 'payments',
  access: paymentAccess,
  fields: paymentFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'gatewayPaymentId',
    group: 'Money',
    defaultColumns: ['gatewayPaymentId', 'amount', 'status', 'method', 'ticket', 'createdAt'],
    listSearchableFields: ['gatewayPaymentId'],
  },
};
