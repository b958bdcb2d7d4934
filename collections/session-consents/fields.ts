import type { Field } from 'payload';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { backups, consentActs } from './rules/consent.ts';

export const sessionConsentFields: Field[] = [
  fixedLink('scope', 'session-scopes', { required: true }),
  fixedLink('ticket', 'tickets', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  choice('act', consentActs, { required: true, admin: { readOnly: true } }),
  // As it was typed.
  fixedText('signature'),
  { name: 'recording', type: 'checkbox', admin: { readOnly: true } },
  choice('backup', backups, { admin: { readOnly: true } }),
  { name: 'wording', type: 'number', admin: { readOnly: true } },
  fixedText('language'),
  // Everything that stood on the page, and its SHA-256 as the page sent it back.
  { name: 'words', type: 'textarea', admin: { readOnly: true } },
  fixedText('wordsHash'),
];
