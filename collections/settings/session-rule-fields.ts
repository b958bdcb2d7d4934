import type { GroupField } from 'payload';
import { wholeProblem } from './rules/whole-number.ts';
import { defaultSessionRule } from './session-rule.ts';

/** What customers are asked before a remote session. */
export const sessionRuleField: GroupField = {
  name: 'sessions',
  type: 'group',
  label: 'Remote sessions',
  admin: {
    description: 'Before a technician connects, the customer reads what the session may do and agrees to it.',
  },
  fields: [
    {
      name: 'scope',
      type: 'textarea',
      label: 'Scope',
      required: true,
      minLength: 10,
      maxLength: 1_000,
      defaultValue: defaultSessionRule.scope,
      admin: {
        description:
          'What may be looked at and changed. Technicians begin with these words and fit them to the ticket.',
      },
    },
    {
      name: 'recordingDays',
      type: 'number',
      label: 'Recordings are kept, days',
      required: true,
      defaultValue: defaultSessionRule.recordingDays,
      validate: ((value: unknown) => wholeProblem(value, { least: 1, most: 365 }) ?? true) as never,
      admin: {
        description: 'Then they are deleted. Counts for recordings that are added from now on.',
        step: 1,
      },
    },
  ],
};
