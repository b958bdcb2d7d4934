import type { Field } from 'payload';
import { fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

export const sessionReceiptFields: Field[] = [
  fixedText('number', { required: true, unique: true }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('staff', 'staff', { required: true }),
  // The completion that it is of: one receipt for each.
  fixedText('event', { required: true, unique: true, admin: { hidden: true } }),
  fixedText('technician', { required: true }),
  { name: 'startedAt', type: 'date', required: true, admin: { readOnly: true } },
  { name: 'endedAt', type: 'date', required: true, admin: { readOnly: true } },
  { name: 'scope', type: 'textarea', required: true, admin: { readOnly: true } },
  { name: 'recording', type: 'checkbox', required: true, admin: { readOnly: true } },
  { name: 'done', type: 'textarea', required: true, admin: { readOnly: true } },
  // The words that the technician proved himself by.
  fixedText('phrase'),
  moneyField('price'),
  { name: 'paidAt', type: 'date', admin: { readOnly: true } },
];
