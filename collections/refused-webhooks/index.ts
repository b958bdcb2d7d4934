import type { CollectionConfig } from 'payload';
import { refusedWebhookAccess } from './access.ts';
import { refusedWebhookFields } from './fields.ts';

/** Calls to the gateway's door that were refused: how many in an hour of India's clock, and why. */
export const RefusedWebhooks: CollectionConfig = {
  slug: 'refused-webhooks',
  access: refusedWebhookAccess,
  fields: refusedWebhookFields,
  // Several api processes add to one row; and with a row an hour and reason, a day has no more than a person reads.
  indexes: [{ fields: ['hour', 'reason'], unique: true }],
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-hour',
  admin: {
    useAsTitle: 'hour',
    // Neither an hour nor a reason can be searched for by words: Payload's answer would be a 500.
    listSearchableFields: ['id'],
    group: 'Money',
    defaultColumns: ['hour', 'reason', 'count', 'lastAt'],
  },
};
