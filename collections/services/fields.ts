import type { Field, UploadFieldValidation } from 'payload';
import { holdPicture } from '#collections/media/operations/hold-picture.ts';
import { mediaWords } from '#collections/media/words.ts';
import { choice, row, typedInRupees } from '#toolkit/fields.ts';
import {
  minutesProblem,
  resolutionProblem,
  sacProblem,
  tierKeyProblem,
  tierPriceProblem,
} from './rules/problems.ts';
import { targetsField } from './targets-field.ts';

/** What is being saved, as a validator sees it: nothing of it is certain yet. */
type Draft = { booking?: unknown; tiers?: { key?: unknown }[] | null };

/** Payload's validator: true, or what is wrong in words. */
const checked = (problemOf: (value: unknown, service: Draft) => string | null) =>
  ((value: unknown, { data }: { data?: Draft }) => problemOf(value, data ?? {}) ?? true) as never;

const tierKey = checked((key, { tiers }) =>
  tierKeyProblem(
    key,
    (tiers ?? []).map((tier) => tier.key),
  ),
);
const tierPrice = checked((price, { booking }) => tierPriceProblem(price, booking));

/** A picture that was deleted meanwhile is told in words; without this the foreign key would say it with a 500. */
const pictureIsThere: UploadFieldValidation = async (value, { req }) => {
  if (value === null || value === undefined || value === '') return true;
  return (await holdPicture(req, value)) || mediaWords().gone;
};

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
    name: 'picture',
    type: 'upload',
    relationTo: 'media',
    maxDepth: 1,
    validate: pictureIsThere,
    admin: {
      description: 'Shown above the service on the landing page. Landscape, 1280 pixels wide or more.',
    },
  },
  {
    name: 'included',
    type: 'array',
    labels: { singular: 'Point', plural: 'What is included' },
    fields: [{ name: 'text', type: 'text', required: true }],
  },
  {
    name: 'tiers',
    type: 'array',
    admin: { description: 'Prices are all-in: GST is included.' },
    fields: [
      row(
        { name: 'key', type: 'text', required: true, validate: tierKey },
        { name: 'name', type: 'text', required: true },
      ),
      { name: 'description', type: 'textarea', required: true },
      row(
        {
          name: 'price',
          type: 'number',
          required: true,
          validate: tierPrice,
          admin: { components: typedInRupees },
        },
        { name: 'from', type: 'checkbox', defaultValue: false, label: 'Price is a starting price' },
        {
          name: 'minutes',
          type: 'number',
          required: true,
          min: 0,
          label: 'Minutes included',
          validate: checked(minutesProblem),
        },
        {
          name: 'sac',
          type: 'text',
          required: true,
          label: 'SAC (six digits)',
          validate: checked(sacProblem),
        },
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
    validate: checked(resolutionProblem),
    admin: {
      description:
        'Completion, in business minutes after payment, for every urgency that has no target of its own.',
    },
  },
  targetsField,
];
