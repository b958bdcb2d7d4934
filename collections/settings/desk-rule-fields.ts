import type { GroupField, NumberField } from 'payload';
import { row } from '#toolkit/fields.ts';
import type { DeskRule } from './desk-rule.ts';
import { defaultDeskRule } from './desk-rule.ts';
import { laterProblem, mostWaitingDays } from './rules/waiting-days.ts';
import { wholeProblem } from './rules/whole-number.ts';

/** Two weeks of long days; beyond it nobody takes anything back. */
const mostTakeBackMinutes = 10_000;

type Siblings = Partial<Record<keyof DeskRule, unknown>>;

type DayKey = 'firstReminderDays' | 'secondReminderDays' | 'closeDays';

function days(name: DayKey, more: { label: string; description: string; after?: DayKey }): NumberField {
  const { label, description, after } = more;
  return {
    name,
    type: 'number',
    label,
    required: true,
    defaultValue: defaultDeskRule[name],
    validate: ((value: unknown, { siblingData }: { siblingData?: Siblings }) =>
      wholeProblem(value, { least: 1, most: mostWaitingDays }) ??
      (after ? laterProblem(value, siblingData?.[after]) : null) ??
      true) as never,
    admin: { description, step: 1 },
  };
}

/** How long customers are waited for, when a promise counts as close to being broken, who gets a new ticket. */
export const deskRuleField: GroupField = {
  name: 'desk',
  type: 'group',
  label: 'Ticket desk',
  admin: { description: 'Days are our opening days: holidays and closed weekdays do not count.' },
  fields: [
    row(
      days('firstReminderDays', {
        label: 'First reminder',
        description: 'Days without an answer after which the customer is reminded.',
      }),
      days('secondReminderDays', {
        label: 'Second reminder',
        description: 'Days after which she is reminded for the last time.',
        after: 'firstReminderDays',
      }),
      days('closeDays', {
        label: 'Closing',
        description: 'Days after which the ticket closes by itself. She can take it up again for a week.',
        after: 'secondReminderDays',
      }),
    ),
    {
      name: 'breachingPercent',
      type: 'number',
      label: 'Breaching below, percent',
      required: true,
      defaultValue: defaultDeskRule.breachingPercent,
      validate: ((value: unknown) => wholeProblem(value, { least: 0, most: 100 }) ?? true) as never,
      admin: {
        description:
          'The queue “Breaching” shows a ticket when less than this share of its promised time is left.',
        step: 1,
      },
    },
    row(
      {
        name: 'inTurn',
        type: 'checkbox',
        label: 'Hand out new tickets in turn',
        defaultValue: defaultDeskRule.inTurn,
        admin: {
          description:
            'While we are open, each paid ticket goes to the technician who has waited longest for one. Who is away gets none.',
        },
      },
      {
        name: 'takeBackMinutes',
        type: 'number',
        label: 'Take back after minutes',
        required: true,
        defaultValue: defaultDeskRule.takeBackMinutes,
        validate: ((value: unknown) =>
          wholeProblem(value, { least: 0, most: mostTakeBackMinutes }) ?? true) as never,
        admin: {
          description:
            'Opening minutes without a first answer after which a ticket goes to the next technician. 0: never.',
          step: 1,
        },
      },
    ),
  ],
};
