import type { CollectionConfig } from 'payload';
import { paymentEventAccess } from './access.ts';
import { paymentEventFields } from './fields.ts';

/** Genuine events as the gateway sent them, each once. */
export const PaymentEvents: CollectionConfig = {
  slug: 'payment-events',
  access: paymentEventAccess,
  fields: paymentEventFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'eventId',
    group: 'Money',
    defaultColumns: ['eventId', 'name', 'outcome', 'receivedAt'],
  },
};
