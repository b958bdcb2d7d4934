import type { CollectionConfig } from 'payload';
import { hasRole, isStaff, mayEnterPanel, nobody } from '#toolkit/access.ts';
import { audited } from '#toolkit/edits/edited-by-staff.ts';
import { choice, row } from '#toolkit/fields.ts';
import { legalDocuments } from './documents.ts';

/** Versioned notices. A change is a new version, so that a consent always points at words that still exist. */
export const LegalNotices: CollectionConfig = audited({
  slug: 'legal-notices',
  access: {
    create: hasRole(),
    read: isStaff,
    update: nobody,
    delete: nobody,
    unlock: nobody,
    readVersions: nobody,
    admin: mayEnterPanel,
  },
  fields: [
    row(
      choice('document', legalDocuments, { required: true, index: true }),
      { name: 'version', type: 'text', required: true },
      { name: 'publishedAt', type: 'date', required: true },
    ),
    { name: 'title', type: 'text', required: true },
    {
      name: 'sections',
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        { name: 'heading', type: 'text', required: true },
        { name: 'body', type: 'textarea', required: true },
      ],
    },
  ],
  indexes: [{ fields: ['document', 'version'], unique: true }],
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'title', group: 'Business', defaultColumns: ['document', 'version', 'publishedAt'] },
});
