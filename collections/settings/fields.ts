import type { Field, TextField } from 'payload';
import { weekdays } from '#kernel/business-hours.ts';
import { normaliseGstin } from '#kernel/gstin.ts';
import { emailProblem } from '#kernel/people.ts';
import { normalisePin, pinProblem } from '#kernel/pin.ts';
import { row } from '#toolkit/fields.ts';
import { deskRuleField } from './desk-rule-fields.ts';
import { extrasRuleField } from './extras-rule-fields.ts';
import { refundRuleField } from './refund-rule-fields.ts';
import {
  anyPhoneProblem,
  closesProblem,
  companyGstinProblem,
  dayProblem,
  opensProblem,
  settingWords,
  stateCodeProblem,
} from './rules/problems.ts';
import { sessionRuleField } from './session-rule-fields.ts';
import { statusLevels, statusWords } from './system-status.ts';

const text = (name: string, description?: string): Field => ({
  name,
  type: 'text',
  required: true,
  admin: { description },
});

type Siblings = Record<string, unknown>;

/** A text that must be there and be right; it is tidied before it is judged and stored. */
function checkedText(
  name: string,
  problemOf: (value: string, siblings: Siblings) => string | null,
  more: { description?: string; optional?: boolean; tidy?: (value: string) => string } = {},
): TextField {
  const { tidy = (value) => value.trim() } = more;
  return {
    name,
    type: 'text',
    required: !more.optional,
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? tidy(value) : value)] },
    validate: ((value: unknown, { siblingData }: { siblingData: Siblings }) => {
      const typed = typeof value === 'string' ? value : '';
      if (typed === '' && !more.optional) return settingWords().missing;
      return problemOf(typed, siblingData ?? {}) ?? true;
    }) as never,
    admin: { description: more.description },
  } as TextField;
}

const email = () => checkedText('email', (value) => emailProblem(value));
const phone = (name = 'phone', description?: string) => checkedText(name, anyPhoneProblem, { description });

export const settingsFields: Field[] = [
  {
    name: 'company',
    type: 'group',
    fields: [
      {
        name: 'demo',
        type: 'checkbox',
        required: true,
        defaultValue: true,
        admin: {
          description: 'Made-up company data. In production no document is issued while this is ticked.',
        },
      },
      row(text('name'), text('legalName')),
      {
        name: 'address',
        type: 'textarea',
        required: true,
        admin: { description: 'Street, area and city, a line each. State and PIN have fields of their own.' },
      },
      row(
        checkedText('stateCode', stateCodeProblem, {
          description: 'Two digits; decides between CGST+SGST and IGST.',
        }),
        checkedText('pin', (value) => pinProblem(value), { tidy: normalisePin }),
      ),
      {
        name: 'gstMode',
        type: 'select',
        required: true,
        defaultValue: 'registered',
        options: [
          { value: 'registered', label: 'Registered under GST' },
          { value: 'unregistered', label: 'Not registered (no tax on documents)' },
        ],
      },
      checkedText(
        'gstin',
        (gstin, { gstMode, stateCode }) => companyGstinProblem({ gstin, gstMode, stateCode }),
        { optional: true, tidy: normaliseGstin },
      ),
      row(email(), phone()),
      row(
        phone('emergencyPhone', 'Printed on the confirmation of a booking.'),
        text('hoursText', 'For example “Mon–Sat 9:00–20:00”.'),
      ),
    ],
  },
  { name: 'grievance', type: 'group', fields: [row(text('name'), email(), phone())] },
  {
    name: 'hours',
    type: 'array',
    required: true,
    admin: { description: 'Business hours, Asia/Kolkata. Promises are counted in them.' },
    fields: [
      row(
        { name: 'weekday', type: 'select', required: true, options: [...weekdays] },
        checkedText('opens', opensProblem, { description: 'For example 09:00.' }),
        checkedText('closes', (closes, { opens }) => closesProblem(closes, opens), {
          description: 'For example 20:00.',
        }),
      ),
    ],
  },
  {
    name: 'holidays',
    type: 'array',
    fields: [
      row(checkedText('date', dayProblem, { description: 'For example 2027-01-26.' }), {
        name: 'name',
        type: 'text',
        required: true,
      }),
    ],
  },
  { name: 'invoiceTerms', type: 'array', fields: [{ name: 'text', type: 'text', required: true }] },
  refundRuleField,
  deskRuleField,
  sessionRuleField,
  extrasRuleField,
];

const levels = statusWords('en');

export const systemStatusFields: Field[] = [
  {
    name: 'level',
    type: 'select',
    required: true,
    defaultValue: 'ok',
    options: statusLevels.map((value) => ({ value, label: levels[value] })),
  },
  {
    name: 'message',
    type: 'textarea',
    admin: { description: 'Shown on the status page. Say what is affected and until when.' },
  },
  {
    name: 'parts',
    type: 'array',
    admin: { description: 'What customers would name: booking, payments, e-mail.' },
    fields: [
      row(text('name'), {
        name: 'level',
        type: 'select',
        required: true,
        defaultValue: 'ok',
        options: statusLevels.map((value) => ({ value, label: levels.part[value] })),
      }),
      { name: 'text', type: 'text' },
    ],
  },
  {
    name: 'incidents',
    type: 'array',
    admin: { description: 'What did not work, newest first. Leave the end empty while it lasts.' },
    fields: [
      text('title'),
      { name: 'text', type: 'textarea', required: true },
      row({ name: 'startedAt', type: 'date', required: true }, { name: 'endedAt', type: 'date' }),
    ],
  },
];
