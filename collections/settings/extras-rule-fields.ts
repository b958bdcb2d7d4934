import type { GroupField, NumberField } from 'payload';
import { gstRatesBp } from '#collections/extras/rules/prices.ts';
import { hsnPattern } from '#kernel/tariff.ts';
import { row, typedInRupees } from '#toolkit/fields.ts';
import { defaultExtrasRule, type ExtrasRule } from './extras-rule.ts';
import { settingWords } from './rules/problems.ts';
import { amountProblem, wholeProblem } from './rules/whole-number.ts';

type Amount = keyof Omit<ExtrasRule, 'parts'>;
type Range = { least: number; most: number };

type Shown = Range & { label: string; description: string; isMoney?: boolean };

function whole(name: Amount, more: Shown): NumberField {
  const { label, description, isMoney = false, ...range } = more;
  const problemOf = isMoney ? amountProblem : wholeProblem;
  return {
    name,
    type: 'number',
    label,
    required: true,
    defaultValue: defaultExtrasRule[name],
    validate: ((value: unknown) => problemOf(value, range) ?? true) as never,
    admin: { description, ...(isMoney ? { components: typedInRupees } : { step: 1 }) },
  };
}

/** What extra work and parts cost. Customers approve each proposal before anything of it is done. */
export const extrasRuleField: GroupField = {
  name: 'extras',
  type: 'group',
  label: 'Extra work and parts',
  admin: {
    description:
      'Prices are all-in: GST is included. What a customer has been asked or has approved keeps the price it had.',
  },
  fields: [
    row(
      whole('hourlyRate', {
        least: 100,
        most: 10_000_000,
        label: 'Price of an hour',
        description: 'All-in.',
        isMoney: true,
      }),
      whole('blockMinutes', {
        least: 1,
        most: 60,
        label: 'Block of time, minutes',
        description: 'Each begun block counts whole; its price is rounded half up to the paisa.',
      }),
    ),
    row(
      whole('askTwiceFrom', {
        least: 100,
        most: 100_000_000,
        label: 'Confirm from',
        isMoney: true,
        description: 'From this total on, whoever asks for it confirms the amount once more.',
      }),
      whole('most', {
        least: 100,
        most: 100_000_000,
        label: 'At most',
        isMoney: true,
        description: 'More than this cannot be asked for at once.',
      }),
    ),
    {
      name: 'parts',
      type: 'array',
      labels: { singular: 'Part', plural: 'Parts' },
      admin: { description: 'Offered to technicians to choose from. Others can be written in.' },
      fields: [
        row(
          { name: 'name', type: 'text', required: true, minLength: 3, maxLength: 120 },
          {
            name: 'hsn',
            type: 'text',
            label: 'HSN',
            required: true,
            validate: ((value: unknown) =>
              (typeof value === 'string' && hsnPattern.test(value)) || settingWords().hsn) as never,
          },
        ),
        row(
          {
            name: 'unitPrice',
            type: 'number',
            label: 'Price of one',
            required: true,
            validate: ((value: unknown) =>
              amountProblem(value, { least: 1, most: 10_000_000 }) ?? true) as never,
            admin: { components: typedInRupees },
          },
          {
            name: 'rateBp',
            type: 'select',
            label: 'GST',
            required: true,
            defaultValue: '1800',
            options: gstRatesBp.map((rate) => ({ value: String(rate), label: `${rate / 100} %` })),
          },
        ),
      ],
    },
  ],
};
