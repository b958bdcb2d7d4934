import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

export const refundFields: Field[] = [
  fixedText('key', { required: true, unique: true }),
  fixedLink('payment', 'payments', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('ticket', 'tickets'),
  moneyField('amount'),
  choice('reason', ['duplicate'] as const, { required: true }),
  choice('status', ['requested', 'pending', 'processed', 'failed'] as const, { required: true, index: true }),
  fixedText('gatewayRefundId', { unique: true }),
  fixedText('problem'),
];
