import type { Field, JSONField } from 'payload';
import { choice, dataField, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';
import { extraStatuses } from './rules/states.ts';

export const extraFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  choice('status', extraStatuses, { required: true, index: true, admin: { readOnly: true } }),
  { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { readOnly: true } },
  dataField('lines'),
  moneyField('total'),
  fixedLink('proposedBy', 'staff', { required: true }),
  { name: 'proposedAt', type: 'date', required: true, admin: { readOnly: true } },
  fixedLink('answeredBy', 'customers'),
  { name: 'answeredAt', type: 'date', admin: { readOnly: true } },
  // What she was shown when she said yes, to the paisa.
  { ...dataField('agreed'), required: false } as JSONField,
  { name: 'paidAt', type: 'date', admin: { readOnly: true } },
  { name: 'withdrawnAt', type: 'date', admin: { readOnly: true } },
];
