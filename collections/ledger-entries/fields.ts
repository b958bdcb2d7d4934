import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';
import { ledgerAccounts } from './rules/postings.ts';

export const ledgerEntryFields: Field[] = [
  fixedText('posting', { required: true, index: true }),
  choice('account', ledgerAccounts, { required: true, index: true }),
  moneyField('amount', { admin: { description: 'Debit positive, credit negative.' } }),
  fixedText('memo', { required: true }),
  { name: 'occurredAt', type: 'date', required: true, index: true },
  fixedLink('customerAccount', 'accounts', { required: true }),
  fixedLink('invoice', 'invoices'),
  fixedLink('payment', 'payments'),
  fixedLink('refund', 'refunds'),
  fixedLink('creditNote', 'credit-notes'),
];
