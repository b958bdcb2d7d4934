import type { CollectionConfig } from 'payload';
import { bookingDraftAccess } from './access.ts';
import { bookingDraftFields } from './fields.ts';

/** A half-written booking, kept so that another device or a later log-in finds it. */
export const BookingDrafts: CollectionConfig = {
  slug: 'booking-drafts',
  access: bookingDraftAccess,
  fields: bookingDraftFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'customer', group: 'System' },
};
