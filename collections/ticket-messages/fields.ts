import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';

export const ticketMessageFields: Field[] = [
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  choice('authorKind', ['customer', 'staff', 'system'] as const, { required: true }),
  fixedLink('authorCustomer', 'customers'),
  fixedLink('authorStaff', 'staff'),
  { name: 'internal', type: 'checkbox', required: true, defaultValue: false },
  { name: 'body', type: 'json', required: true, admin: { hidden: true } },
  fixedText('bodyText', { required: true }),
  // The ticket that the portal's own words are about, which both sides open from there.
  fixedLink('about', 'tickets'),
  // Made once per writing, so that a repeat of the same reply is the same message.
  fixedText('key', { unique: true, admin: { hidden: true } }),
  { name: 'editedAt', type: 'date', admin: { readOnly: true } },
  { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { readOnly: true } },
];
