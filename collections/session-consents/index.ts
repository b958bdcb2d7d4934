import type { CollectionConfig } from 'payload';
import { sessionConsentAccess } from './access.ts';
import { sessionConsentFields } from './fields.ts';

/** What customers agreed to before a remote session, and took back: see docs/decisions/027-session-consent.md. */
export const SessionConsents: CollectionConfig = {
  slug: 'session-consents',
  access: sessionConsentAccess,
  fields: sessionConsentFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    group: 'Work',
    useAsTitle: 'signature',
    defaultColumns: ['ticket', 'act', 'signature', 'recording', 'createdAt'],
  },
};
