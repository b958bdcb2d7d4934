import type { Field } from 'payload';
import { choice, fixedText } from '#toolkit/fields.ts';

export const paymentEventFields: Field[] = [
  fixedText('eventId', { required: true, unique: true, index: true }),
  fixedText('name', { required: true }),
  fixedText('gatewayOrderId', { index: true }),
  fixedText('gatewayPaymentId'),
  fixedText('gatewayRefundId'),
  fixedText('bodySha256', { required: true }),
  { name: 'raw', type: 'textarea', required: true, admin: { readOnly: true } },
  choice('outcome', ['waiting', 'applied', 'ignored', 'unreadable'] as const, {
    required: true,
    index: true,
  }),
  fixedText('note'),
  { name: 'receivedAt', type: 'date', required: true, index: true },
];
