import type { CollectionConfig } from 'payload';
import { notificationAccess } from './access.ts';
import { notificationFields } from './fields.ts';

/** What a customer is told inside the portal. */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  access: notificationAccess,
  fields: notificationFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'kind', group: 'System', defaultColumns: ['kind', 'customer', 'readAt', 'createdAt'] },
};
