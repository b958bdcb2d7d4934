import type { Field } from 'payload';

export const mediaFields: Field[] = [
  {
    name: 'alt',
    type: 'text',
    required: true,
    maxLength: 200,
    label: 'Description',
    admin: { description: 'What the picture shows, in a few words, for people who do not see it.' },
  },
];
