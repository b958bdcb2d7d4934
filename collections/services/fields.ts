import type { Field } from 'payload';
import { choice, row } from '#toolkit/fields.ts';

const wholePaise = (value: unknown) =>
  (Number.isSafeInteger(value) && (value as number) >= 0) || 'Whole paise, 0 or more.';

export const serviceFields: Field[] = [
  row(
    { name: 'title', type: 'text', required: true },
    choice('kind', ['remote', 'onsite', 'web'] as const, { required: true, unique: true }),
  ),
  { name: 'summary', type: 'textarea', required: true },
  {
    name: 'promise',
    type: 'text',
    required: true,
    admin: { description: 'One line, for example “Same-day resolution”.' },
  },
  row(
    choice('booking', ['online', 'by_phone'] as const, { required: true }),
    { name: 'active', type: 'checkbox', defaultValue: true, required: true },
    { name: 'position', type: 'number', required: true, defaultValue: 0 },
  ),
  {
    name: 'included',
    type: 'array',
    labels: { singular: 'Point', plural: 'What is included' },
    fields: [{ name: 'text', type: 'text', required: true }],
  },
  {
    name: 'tiers',
    type: 'array',
    admin: { description: 'Prices are all-in (GST included), in paise.' },
    fields: [
      row({ name: 'key', type: 'text', required: true }, { name: 'name', type: 'text', required: true }),
      { name: 'description', type: 'textarea', required: true },
      row(
        { name: 'price', type: 'number', required: true, validate: wholePaise as never },
        { name: 'from', type: 'checkbox', defaultValue: false, label: 'Price is a starting price' },
        { name: 'minutes', type: 'number', required: true, min: 0, label: 'Minutes included' },
        { name: 'sac', type: 'text', required: true, label: 'SAC (six digits)' },
      ),
    ],
  },
  {
    name: 'preparation',
    type: 'array',
    labels: { singular: 'Step', plural: 'How to prepare' },
    fields: [{ name: 'text', type: 'text', required: true }],
  },
  {
    name: 'resolutionMinutes',
    type: 'number',
    required: true,
    defaultValue: 480,
    min: 1,
    admin: { description: 'Expected completion, in business minutes after payment.' },
  },
];
