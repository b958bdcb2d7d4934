import type { Field } from 'payload';
import { choice } from '#toolkit/fields.ts';

export const accountFields: Field[] = [
  { name: 'name', type: 'text', required: true },
  choice('kind', ['personal', 'business'] as const, {
    required: true,
    defaultValue: 'personal',
    index: true,
  }),
];
