import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { notificationCategories } from './contract.ts';

export const notificationFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  fixedLink('customer', 'customers', { required: true }),
  choice('category', notificationCategories, { required: true }),
  fixedText('kind', { required: true }),
  fixedLink('ticket', 'tickets'),
  { name: 'data', type: 'json', required: true },
  { name: 'readAt', type: 'date', index: true },
  { name: 'at', type: 'date', required: true, index: true },
];
