import type { Field } from 'payload';
import { choice, dataField, fixedLink, fixedText } from '#toolkit/fields.ts';

export const activityFields: Field[] = [
  fixedText('kind', { required: true, index: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers'),
  choice('actorKind', ['customer', 'staff', 'system'] as const, { required: true }),
  fixedText('actorId'),
  fixedLink('ticket', 'tickets'),
  fixedLink('payment', 'payments'),
  fixedLink('invoice', 'invoices'),
  dataField('data'),
  { name: 'at', type: 'date', required: true, index: true },
];
