import type { Field } from 'payload';
import { choice, fixedLink } from '#toolkit/fields.ts';
import { consentPurposes } from './purposes.ts';

export const consentFields: Field[] = [
  fixedLink('customer', 'customers', { required: true }),
  choice('purpose', consentPurposes, { required: true }),
  { name: 'given', type: 'checkbox', required: true, defaultValue: false },
  { name: 'noticeVersion', type: 'text', required: true },
  { name: 'at', type: 'date', required: true },
];
