import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { deleters } from './rules/recording.ts';

export const sessionRecordingFields: Field[] = [
  fixedText('filename', { required: true }),
  fixedText('mimeType', { required: true }),
  { name: 'size', type: 'number', required: true, admin: { readOnly: true, description: 'Bytes' } },
  fixedText('sha256', { required: true, admin: { hidden: true } }),
  // Gone with the bytes.
  fixedText('storageKey', { unique: true, admin: { hidden: true } }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('staff', 'staff', { required: true }),
  // The consent in which she said that the session may be recorded.
  fixedLink('consent', 'session-consents', { required: true }),
  { name: 'deletesAt', type: 'date', required: true, admin: { readOnly: true } },
  { name: 'deletedAt', type: 'date', admin: { readOnly: true } },
  choice('deletedBy', deleters, { admin: { readOnly: true } }),
];
