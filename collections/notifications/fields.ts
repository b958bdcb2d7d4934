import type { Field } from 'payload';
import { choice, dataField, fixedLink, fixedText } from '#toolkit/fields.ts';
import { notificationCategories } from './contract.ts';

export const notificationFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  fixedLink('customer', 'customers', { required: true }),
  choice('category', notificationCategories, { required: true }),
  fixedText('kind', { required: true }),
  fixedLink('ticket', 'tickets'),
  dataField('data'),
  { name: 'readAt', type: 'date', index: true },
  { name: 'at', type: 'date', required: true, index: true },
];
