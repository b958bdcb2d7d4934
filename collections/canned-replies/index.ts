import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { cannedReplyAccess } from './access.ts';
import { cannedReplyFields } from './fields.ts';

/** Answers that are given again and again, ready to be put into a conversation and changed there. */
export const CannedReplies: CollectionConfig = editedByStaff({
  slug: 'canned-replies',
  labels: { singular: 'Ready reply', plural: 'Ready replies' },
  access: cannedReplyAccess,
  fields: cannedReplyFields,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    group: 'Work',
    defaultColumns: ['title', 'text', 'updatedAt'],
    listSearchableFields: ['title', 'text'],
  },
});
