import type { Field } from 'payload';
import { dataField, fixedLink, fixedText } from '#toolkit/fields.ts';

export const savedViewFields: Field[] = [
  fixedText('name', { required: true }),
  { name: 'shared', type: 'checkbox', required: true, defaultValue: false, admin: { readOnly: true } },
  fixedLink('owner', 'staff', { required: true }),
  { name: 'position', type: 'number', required: true, defaultValue: 0, admin: { readOnly: true } },
  dataField('filter'),
];
