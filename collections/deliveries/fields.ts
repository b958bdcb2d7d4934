import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';

export const deliveryFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  choice('channel', ['email'] as const, { required: true }),
  fixedText('recipient', { required: true, index: true }),
  fixedLink('customer', 'customers'),
  fixedText('template', { required: true }),
  { name: 'props', type: 'json', required: true, admin: { hidden: true } },
  choice('status', ['waiting', 'sent', 'failed'] as const, { required: true, index: true }),
  { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
  fixedText('problem'),
  { name: 'sentAt', type: 'date' },
];
