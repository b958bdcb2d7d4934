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
  // A second body under the same id: the last one that came, which was not acted upon.
  fixedText('otherBodySha256'),
  { name: 'otherBodyAt', type: 'date' },
  { name: 'receivedAt', type: 'date', required: true, index: true },
];
