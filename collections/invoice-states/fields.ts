import type { Field } from 'payload';
import { choice, fixedLink } from '#toolkit/fields.ts';

export const invoiceStateFields: Field[] = [
  fixedLink('invoice', 'invoices', { required: true, unique: true }),
  fixedLink('account', 'accounts', { required: true }),
  choice('status', ['due', 'paid'] as const, { required: true, index: true }),
  { name: 'dueAt', type: 'date', required: true },
  { name: 'paidAt', type: 'date' },
  fixedLink('payment', 'payments'),
];
