import type { Field } from 'payload';
import { choice, fixedLink } from '#toolkit/fields.ts';

export const ticketReadFields: Field[] = [
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  choice('side', ['customer', 'staff'] as const, { required: true }),
  fixedLink('customer', 'customers'),
  fixedLink('staff', 'staff'),
  // Everything written up to here has been seen.
  { name: 'upTo', type: 'date', required: true, admin: { readOnly: true } },
];
