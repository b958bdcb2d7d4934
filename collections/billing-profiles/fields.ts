import type { Field } from 'payload';
import { fixedLink } from '#toolkit/fields.ts';

export const billingProfileFields: Field[] = [
  fixedLink('account', 'accounts', { required: true, unique: true }),
  { name: 'name', type: 'text', required: true },
  { name: 'gstin', type: 'text', index: true },
];
