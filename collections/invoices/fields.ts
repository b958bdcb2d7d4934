import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

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
  { name: 'document', type: 'json', required: true, admin: { readOnly: true } },
  fixedText('sha256', { required: true }),
];
