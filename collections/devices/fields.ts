import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { deviceKinds } from './contract.ts';

export const deviceFields: Field[] = [
  fixedText('name', { required: true }),
  choice('kind', deviceKinds, { required: true, admin: { readOnly: true } }),
  fixedText('system'),
  fixedLink('account', 'accounts', { required: true }),
  fixedText('key', { unique: true, admin: { hidden: true } }),
  // Tickets keep the device they were about, also when its owner has it no longer.
  { name: 'removedAt', type: 'date', admin: { readOnly: true } },
];
