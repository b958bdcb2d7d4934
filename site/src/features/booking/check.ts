import { bookRemoteInput } from '#collections/tickets/contract.ts';
import { readInput } from '#kernel/contract.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { FormStep } from './flow.ts';
import { type BookingForm, inputOf } from './form.ts';

/** Fields that are judged together, in the order they stand in the form. */
export const groups = {
  tier: ['tier'],
  category: ['category', 'categoryOther'],
  subject: ['subject'],
  description: ['description'],
  urgency: ['urgency'],
  device: ['deviceId', 'newDevice'],
  attachments: ['attachments'],
  contact: ['contact'],
} as const satisfies Record<string, readonly (keyof BookingForm)[]>;
export type Group = keyof typeof groups;

const groupsOfStep: Record<FormStep, readonly Group[]> = {
  service: ['tier'],
  details: ['category', 'subject', 'device', 'description', 'urgency', 'attachments'],
  contact: ['contact'],
  payment: [],
};

const key = '00000000-0000-4000-8000-000000000000';

/** A form without problems: everything but the group in question is taken from it. */
const flawless: BookingForm = {
  tier: 'any',
  category: 'network',
  categoryOther: '',
  subject: 'Nothing to say',
  description: plainToRichText('Nothing to say about it'),
  urgency: 'normal',
  deviceId: '',
  newDevice: { name: '', kind: '', system: '' },
  attachments: [],
  contact: {
    name: 'Some One',
    phone: '+919876543210',
    email: 'someone@example.com',
    method: 'phone',
    time: 'any',
  },
};

/**
 * The problems of some fields by the server's own contract, one sentence a field. Fields are judged apart
 * from each other, because a contract stops at the first object that is broken.
 */
export function problemsOf(form: BookingForm, group: Group): FieldProblems {
  const fields = groups[group];
  const part = Object.fromEntries(fields.map((field) => [field, form[field]]));
  const result = readInput(bookRemoteInput, inputOf({ ...flawless, ...part }, key));
  if (result.ok) return {};
  return Object.fromEntries(
    Object.entries(result.fields).filter(([path]) =>
      fields.some((field) => path === field || path.startsWith(`${field}.`)),
    ),
  );
}

/** The problems of a step, in the order of its fields. */
export function problemsOfStep(form: BookingForm, step: FormStep): FieldProblems {
  return Object.assign({}, ...groupsOfStep[step].map((group) => problemsOf(form, group)));
}

/** The step on which a field stands that the server refused; the last one for what is no field. */
export function stepOfField(path: string): FormStep {
  const field = path.split('.')[0] ?? '';
  for (const step of ['service', 'details', 'contact'] as const) {
    if (groupsOfStep[step].some((group) => (groups[group] as readonly string[]).includes(field))) return step;
  }
  return 'payment';
}

/** The group that a control with this name belongs to. */
export function groupOfField(path: string): Group | null {
  const field = path.split('.')[0] ?? '';
  const found = Object.entries(groups).find(([, fields]) => (fields as readonly string[]).includes(field));
  return (found?.[0] as Group | undefined) ?? null;
}
