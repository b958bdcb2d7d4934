import type { Field } from 'payload';
import { fixedLink, fixedText } from '#toolkit/fields.ts';

export const sessionScopeFields: Field[] = [
  fixedText('key', { required: true, unique: true, admin: { hidden: true } }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  // Counts the scopes of a ticket from one; the last one is what is asked.
  { name: 'number', type: 'number', required: true, admin: { readOnly: true } },
  { name: 'scope', type: 'textarea', required: true, admin: { readOnly: true } },
  fixedLink('staff', 'staff', { required: true }),
];
