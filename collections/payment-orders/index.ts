import type { CollectionConfig } from 'payload';
import { paymentOrderAccess } from './access.ts';
import { paymentOrderFields } from './fields.ts';

/** The intent to be paid: written before the gateway is asked, at most one open for each thing that is owed. */
export const PaymentOrders: CollectionConfig = {
  slug: 'payment-orders',
  access: paymentOrderAccess,
  fields: paymentOrderFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'receipt',
    group: 'Money',
    defaultColumns: ['receipt', 'status', 'amount', 'ticket', 'createdAt'],
    listSearchableFields: ['receipt', 'gatewayOrderId'],
  },
};
