import type { CollectionConfig } from 'payload';
import { secretDropAccess } from './access.ts';
import { secretDropFields } from './fields.ts';

/** Passwords and recovery keys that customers seal for their technician: see docs/decisions/022-secret-drop.md. */
export const SecretDrops: CollectionConfig = {
  slug: 'secret-drops',
  access: secretDropAccess,
  fields: secretDropFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { group: 'Work', hidden: true },
};
