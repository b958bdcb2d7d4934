import type { Field } from 'payload';
import { dataField, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

export const creditNoteFields: Field[] = [
  fixedText('number', { required: true, unique: true, index: true }),
  fixedText('financialYear', { required: true }),
  { name: 'sequence', type: 'number', required: true, admin: { readOnly: true } },
  { name: 'issuedAt', type: 'date', required: true, index: true, admin: { readOnly: true } },
  moneyField('total'),
  {
    name: 'gstAdjusted',
    type: 'checkbox',
    required: true,
    defaultValue: true,
    admin: {
      readOnly: true,
      description:
        'Whether it reduces the output tax. Not after 30 November of the year after (CGST Act, s. 34(2)).',
    },
  },
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('ticket', 'tickets'),
  fixedLink('invoice', 'invoices', { required: true }),
  fixedLink('refund', 'refunds', { required: true, unique: true }),
  dataField('document'),
  fixedText('sha256', { required: true }),
];
