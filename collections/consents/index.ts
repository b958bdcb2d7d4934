import type { CollectionConfig } from 'payload';
import { consentAccess } from './access.ts';
import { consentFields } from './fields.ts';

/** What a person agreed to, when, on which version of which notice. Rows are only ever added (DPDP Act 2023, s. 6). */
export const Consents: CollectionConfig = {
  slug: 'consents',
  access: consentAccess,
  fields: consentFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'purpose',
    listSearchableFields: ['noticeVersion'],
    group: 'People',
    defaultColumns: ['purpose', 'given', 'noticeVersion', 'at', 'customer'],
  },
};
