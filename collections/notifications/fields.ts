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
  // What it says, for searching; the words that are shown are made anew at each reading.
  fixedText('searchText', { admin: { hidden: true } }),
  { name: 'readAt', type: 'date', index: true },
  { name: 'archivedAt', type: 'date' },
  // Deleted, and for some days still to be had back.
  { name: 'deletedAt', type: 'date' },
  { name: 'at', type: 'date', required: true, index: true },
];
