import type { Field } from 'payload';
import { fixedLink, fixedText } from '#toolkit/fields.ts';

export const messageEditFields: Field[] = [
  fixedLink('message', 'ticket-messages', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  { name: 'body', type: 'json', required: true, admin: { hidden: true } },
  fixedText('bodyText', { required: true }),
  // When the text that is kept here was replaced.
  { name: 'at', type: 'date', required: true, admin: { readOnly: true } },
];
