import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';
import { refundCredits, refundReasons } from './contract.ts';
import { refundStatuses } from './rules/refund-state.ts';

export const refundFields: Field[] = [
  {
    name: 'decision',
    type: 'ui',
    admin: {
      components: { Field: '/collections/refunds/admin/panel-fields.tsx#RefundDecision' },
      disableListColumn: true,
    },
  },
  fixedText('key', { required: true, unique: true }),
  fixedLink('payment', 'payments', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('ticket', 'tickets'),
  moneyField('amount'),
  choice('reason', refundReasons, { required: true, admin: { readOnly: true } }),
  fixedText('words', { admin: { description: 'Why, as staff put it.' } }),
  fixedLink('requestedBy', 'staff'),
  choice('status', refundStatuses, { required: true, index: true, admin: { readOnly: true } }),
  choice('credit', refundCredits, {
    required: true,
    defaultValue: 'not_needed',
    admin: { readOnly: true, description: 'Whether a credit note belongs to it.' },
  }),
  fixedLink('retryOf', 'refunds'),
  fixedText('gatewayRefundId', { unique: true }),
  fixedText('reference', { admin: { description: 'Under which the bank knows it (ARN, RRN, UTR).' } }),
  fixedText('problem'),
  { name: 'expectedAt', type: 'date', admin: { readOnly: true } },
  { name: 'endedAt', type: 'date', admin: { readOnly: true } },
];
