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
];
