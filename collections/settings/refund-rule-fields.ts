import type { GroupField, NumberField } from 'payload';
import { row } from '#toolkit/fields.ts';
import { defaultRefundRule } from './refund-rule.ts';
import { wholeProblem } from './rules/whole-number.ts';

function whole(name: string, rule: { most: number; start: number; description: string }): NumberField {
  const { most, start, description } = rule;
  return {
    name,
    type: 'number',
    required: true,
    defaultValue: start,
    validate: ((value: unknown) => wholeProblem(value, { least: 0, most }) ?? true) as never,
    admin: { description, step: 1 },
  };
}

const { laterPercent, begunPercent, days } = defaultRefundRule;
const share = (name: string, start: number, description: string) =>
  whole(name, { most: 100, start, description });
const workingDays = (method: keyof typeof days, description: string) =>
  whole(method, { most: 60, start: days[method], description });

/** What goes back when a ticket is cancelled, and how long it takes. */
export const refundRuleField: GroupField = {
  name: 'refundRule',
  type: 'group',
  label: 'Refund rule',
  admin: {
    description:
      'What goes back when a ticket is cancelled. A customer is shown it, with the amount, before she confirms. The published refund policy must say the same.',
  },
  fields: [
    row(
      {
        name: 'freeHours',
        type: 'number',
        validate: ((value: unknown) =>
          value === null || value === undefined
            ? true
            : (wholeProblem(value, { least: 0, most: 8760 }) ?? true)) as never,
        admin: {
          description:
            'Hours after the payment in which the whole amount goes back. Left empty: until the work begins.',
        },
      },
      share('laterPercent', laterPercent, 'Percent that go back after these hours, before the work begins.'),
      share('begunPercent', begunPercent, 'Percent when we cancel after the work has begun.'),
    ),
    {
      name: 'days',
      type: 'group',
      label: 'Working days until the money is back',
      admin: { description: 'By the way it was paid; our opening days count.' },
      fields: [
        row(
          workingDays('upi', 'UPI.'),
          workingDays('card', 'Cards.'),
          workingDays('netbanking', 'Net banking.'),
          workingDays('wallet', 'Wallets.'),
          workingDays('other', 'EMI and everything else.'),
        ),
      ],
    },
  ],
};
