import type { GroupField, NumberField } from 'payload';
import { urgencies } from '#collections/tickets/contract.ts';
import { row } from '#toolkit/fields.ts';
import { firstAnswerProblem, targetProblem } from './rules/targets.ts';

/** What is being saved, as a validator sees it: nothing of it is certain yet. */
type Given = { data?: { resolutionMinutes?: unknown }; siblingData?: { completion?: unknown } };

const minutes = (name: string, label: string, problemOf: (value: unknown, given: Given) => string | null) =>
  ({
    name,
    label,
    type: 'number',
    validate: ((value: unknown, given: Given) => problemOf(value, given) ?? true) as never,
    admin: { step: 1 },
  }) satisfies NumberField as NumberField;

/** By when a service is answered and done, by urgency. What is left empty promises what it promised without targets. */
export const targetsField: GroupField = {
  name: 'targets',
  type: 'group',
  label: 'Promises',
  admin: {
    description:
      'In business minutes after the payment; an hour is 60, a day of 9:00–20:00 is 660. Time in which we wait for the customer does not count. Left empty: no first answer is promised, and completion as above. Tickets that are open keep what they were promised.',
  },
  fields: urgencies.map((urgency) => ({
    name: urgency,
    type: 'group',
    fields: [
      row(
        minutes('firstAnswer', 'First answer', (value, { data, siblingData }) =>
          firstAnswerProblem(value, siblingData?.completion ?? data?.resolutionMinutes),
        ),
        minutes('completion', 'Completion', targetProblem),
      ),
    ],
  })),
};
