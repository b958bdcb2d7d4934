import type { Field } from 'payload';
import { weekdays } from '#kernel/business-hours.ts';
import { row } from '#toolkit/fields.ts';
import { statusLevels, statusWords } from './system-status.ts';

const text = (name: string, description?: string): Field => ({
  name,
  type: 'text',
  required: true,
  admin: { description },
});

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
      row(text('stateCode', 'Two digits; decides between CGST+SGST and IGST.'), text('pin')),
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
      { name: 'gstin', type: 'text' },
      row(text('email'), text('phone')),
      row(
        text('emergencyPhone', 'Printed on the confirmation of a booking.'),
        text('hoursText', 'For example “Mon–Sat 9:00–20:00”.'),
      ),
    ],
  },
  { name: 'grievance', type: 'group', fields: [row(text('name'), text('email'), text('phone'))] },
  {
    name: 'hours',
    type: 'array',
    required: true,
    admin: { description: 'Business hours, Asia/Kolkata. Promises are counted in them.' },
    fields: [
      row(
        { name: 'weekday', type: 'select', required: true, options: [...weekdays] },
        { name: 'opens', type: 'text', required: true },
        { name: 'closes', type: 'text', required: true },
      ),
    ],
  },
  {
    name: 'holidays',
    type: 'array',
    fields: [
      row({ name: 'date', type: 'text', required: true }, { name: 'name', type: 'text', required: true }),
    ],
  },
  { name: 'invoiceTerms', type: 'array', fields: [{ name: 'text', type: 'text', required: true }] },
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
