import type { Field } from 'payload';
import { fixedLink } from '#toolkit/fields.ts';

export const bookingDraftFields: Field[] = [
  fixedLink('customer', 'customers', { required: true, unique: true }),
  { name: 'data', type: 'json', required: true },
  { name: 'revision', type: 'number', required: true, defaultValue: 1 },
];
