import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { macroAccess } from './access.ts';
import { macroFields } from './fields.ts';
import { stampOwner } from './hooks/stamp-owner.ts';

/** Moves that are made together again and again, with one click on one ticket or on many. */
export const Macros: CollectionConfig = editedByStaff({
  slug: 'macros',
  labels: { singular: 'Macro', plural: 'Macros' },
  access: macroAccess,
  fields: macroFields,
  hooks: { beforeChange: [stampOwner] },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    group: 'Work',
    defaultColumns: ['title', 'shared', 'move', 'updatedAt'],
    listSearchableFields: ['title', 'reply', 'note'],
  },
});
