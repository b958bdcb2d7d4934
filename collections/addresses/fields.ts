import type { Field } from 'payload';
import { choice, fixedLink } from '#toolkit/fields.ts';

export const addressFields: Field[] = [
  fixedLink('account', 'accounts', { required: true }),
  choice('kind', ['primary', 'office', 'other'] as const, { required: true, defaultValue: 'primary' }),
  { name: 'line1', type: 'text', required: true },
  { name: 'line2', type: 'text' },
  { name: 'landmark', type: 'text' },
  { name: 'city', type: 'text', required: true },
  { name: 'stateCode', type: 'text', required: true },
  { name: 'pin', type: 'text', required: true, index: true },
];
