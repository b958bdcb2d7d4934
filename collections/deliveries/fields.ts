import type { Field } from 'payload';
import { nobodyField } from '#toolkit/access.ts';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';

export const deliveryFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  choice('channel', ['email'] as const, { required: true }),
  fixedText('recipient', { required: true, index: true }),
  fixedLink('customer', 'customers'),
  fixedText('template', { required: true }),
  // May hold the token of a mailed link until it is sent: nobody reads it through Payload.
  { name: 'props', type: 'json', required: true, access: { read: nobodyField }, admin: { hidden: true } },
  choice('status', ['waiting', 'sent', 'failed'] as const, { required: true, index: true }),
  { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
  fixedText('problem'),
  { name: 'sentAt', type: 'date' },
];
