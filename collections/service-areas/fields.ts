import type { Field } from 'payload';

export const serviceAreaFields: Field[] = [
  { name: 'pin', type: 'text', required: true, unique: true, index: true },
  { name: 'name', type: 'text', required: true },
  { name: 'covered', type: 'checkbox', required: true, defaultValue: true },
];
