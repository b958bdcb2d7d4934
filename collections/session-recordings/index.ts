import type { CollectionConfig } from 'payload';
import { sessionRecordingAccess } from './access.ts';
import { sessionRecordingFields } from './fields.ts';

/** Recordings of remote sessions that their customers permitted: see docs/decisions/028-session-recordings.md. */
export const SessionRecordings: CollectionConfig = {
  slug: 'session-recordings',
  access: sessionRecordingAccess,
  fields: sessionRecordingFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'filename',
    group: 'Work',
    defaultColumns: ['filename', 'ticket', 'size', 'deletesAt', 'deletedAt'],
  },
};
