import type { Field } from 'payload';
import { fixedText } from '#toolkit/fields.ts';

export const counterFields: Field[] = [
  fixedText('key', { required: true, unique: true, index: true }),
  { name: 'value', type: 'number', required: true },
];
