import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { articleAccess } from './access.ts';
import { articleFields } from './fields.ts';
import { fillIn } from './hooks/fill-in.ts';

/** Articles of the help: one is in one language; what is published is everybody's. */
export const Articles: CollectionConfig = editedByStaff({
  slug: 'articles',
  labels: { singular: 'Help article', plural: 'Help articles' },
  access: articleAccess,
  fields: articleFields,
  hooks: { beforeValidate: [fillIn] },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    group: 'Help',
    defaultColumns: ['title', 'category', 'language', 'status', 'updatedAt'],
    listSearchableFields: ['title', 'keywords', 'summary', 'bodyText'],
  },
});
