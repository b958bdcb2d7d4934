import type { CollectionConfig } from 'payload';
import { editedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { mediaAccess } from './access.ts';
import { mediaFields } from './fields.ts';
import { dropBytes } from './hooks/drop-bytes.ts';
import { guardUsed } from './hooks/guard-used.ts';
import { keepBytes } from './hooks/keep-bytes.ts';
import { takePicture } from './hooks/take-picture.ts';
import { mediaUpload } from './upload.ts';

/** Public pictures that staff upload: everybody may see them, by the door that knows their sizes. */
export const Media: CollectionConfig = editedByStaff({
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  access: mediaAccess,
  fields: mediaFields,
  upload: mediaUpload,
  hooks: {
    beforeOperation: [takePicture],
    afterChange: [keepBytes],
    beforeDelete: [guardUsed],
    afterDelete: [dropBytes],
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  admin: { useAsTitle: 'alt', group: 'Business', defaultColumns: ['filename', 'alt', 'updatedAt'] },
});
