import type { DateField, Field } from 'payload';
import { choice, dataField } from '#toolkit/fields.ts';
import { refusalReasons } from './rules/tally.ts';

export const refusedWebhookFields: Field[] = [
  instant('hour'),
  choice('reason', refusalReasons, { required: true }),
  { name: 'count', type: 'number', required: true },
  instant('firstAt'),
  instant('lastAt'),
  { ...dataField('bodies'), label: 'SHA-256 of a few bodies' },
  { ...dataField('networks'), label: 'A few networks they came from' },
];

function instant(name: string): DateField {
  return { name, type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } };
}
