import type { CollectionConfig } from 'payload';
import { hasRole, neverPanel, nobody, writtenByOperations } from '#toolkit/access.ts';
import { savedViewFields } from './fields.ts';

/** Lists of the desk under a name: one's own, and those for everybody. They are kept at the desk itself. */
export const SavedViews: CollectionConfig = {
  slug: 'saved-views',
  access: { ...writtenByOperations, read: hasRole(), readVersions: nobody, admin: neverPanel },
  fields: savedViewFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'Work', hidden: true },
};
