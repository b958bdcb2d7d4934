import type { Field } from 'payload';
import { fixedLink, fixedText } from '#toolkit/fields.ts';

export const attachmentFields: Field[] = [
  fixedText('filename', { required: true }),
  fixedText('mimeType', { required: true }),
  { name: 'size', type: 'number', required: true, admin: { readOnly: true, description: 'Bytes' } },
  fixedText('sha256', { required: true, admin: { hidden: true } }),
  fixedText('storageKey', { required: true, unique: true, admin: { hidden: true } }),
  // A file of staff belongs to an account from the moment on that it is sent to it.
  fixedLink('account', 'accounts'),
  fixedLink('uploadedBy', 'customers'),
  fixedLink('uploadedByStaff', 'staff'),
  fixedLink('ticket', 'tickets'),
  fixedLink('message', 'ticket-messages'),
];
