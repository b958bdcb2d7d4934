import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { secretStates } from './rules/states.ts';

export const secretDropFields: Field[] = [
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('staff', 'staff', { required: true }),
  fixedLink('key', 'staff-keys', { required: true }),
  choice('state', secretStates, { required: true, admin: { readOnly: true } }),
  // Gone as soon as it is over.
  { name: 'sealed', type: 'json', admin: { hidden: true } },
  { name: 'expiresAt', type: 'date', required: true, admin: { readOnly: true } },
  { name: 'handedOutAt', type: 'date', admin: { readOnly: true } },
  // Made by the window that it was handed to: a repeat after a lost answer comes from there.
  fixedText('opening'),
  { name: 'endedAt', type: 'date', admin: { readOnly: true } },
];
