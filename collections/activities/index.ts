import type { CollectionConfig } from 'payload';
import { activityAccess } from './access.ts';
import { activityFields } from './fields.ts';

/** What happened, in order; append-only. Time lines and the dashboard read it. */
export const Activities: CollectionConfig = {
  slug: 'activities',
  access: activityAccess,
  fields: activityFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'kind', group: 'System', defaultColumns: ['kind', 'actorKind', 'ticket', 'at'] },
};
