import type { Field } from 'payload';
import { dataField, fixedLink } from '#toolkit/fields.ts';

export const bookingDraftFields: Field[] = [
  fixedLink('customer', 'customers', { required: true, unique: true }),
  dataField('data'),
  { name: 'revision', type: 'number', required: true, defaultValue: 1 },
];
