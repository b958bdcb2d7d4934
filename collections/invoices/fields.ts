import type { Field } from 'payload';
import { choice, dataField, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

export const invoiceFields: Field[] = [
  fixedText('number', { required: true, unique: true, index: true }),
  choice('series', ['INV'] as const, { required: true }),
  fixedText('financialYear', { required: true }),
  { name: 'sequence', type: 'number', required: true, admin: { readOnly: true } },
  { name: 'issuedAt', type: 'date', required: true, index: true, admin: { readOnly: true } },
  moneyField('total'),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('ticket', 'tickets'),
  fixedLink('extra', 'extras'),
  dataField('document'),
  fixedText('sha256', { required: true }),
];
