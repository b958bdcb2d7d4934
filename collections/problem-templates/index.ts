import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { problemTemplateAccess } from './access.ts';
import { problemTemplateFields } from './fields.ts';

/** Common problems, described well: a customer begins with one and says what is different. */
export const ProblemTemplates: CollectionConfig = editedByStaff({
  slug: 'problem-templates',
  labels: { singular: 'Common problem', plural: 'Common problems' },
  access: problemTemplateAccess,
  fields: problemTemplateFields,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    group: 'Work',
    defaultColumns: ['title', 'category', 'tier', 'active', 'position'],
    listSearchableFields: ['title', 'subject', 'text'],
  },
});
