import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';

export const modificationStatuses = ['open', 'accepted', 'refused'] as const;

export const modificationRequestFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedText('what', { required: true }),
  fixedText('why'),
  choice('status', modificationStatuses, { required: true, index: true, admin: { readOnly: true } }),
  // Paise, positive when the customer owes more.
  { name: 'priceDifference', type: 'number', admin: { readOnly: true } },
  fixedText('answer'),
  fixedLink('answeredBy', 'staff'),
  { name: 'answeredAt', type: 'date', admin: { readOnly: true } },
];
