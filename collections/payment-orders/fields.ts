import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

/** `new`: not known at the gateway yet; `open`: may be paid there; `paid` and `cancelled` are final. */
export const paymentOrderStatuses = ['new', 'open', 'paid', 'cancelled'] as const;

export const paymentOrderFields: Field[] = [
  fixedText('receipt', { required: true, unique: true, index: true }),
  fixedText('gatewayOrderId', { unique: true, index: true }),
  choice('status', paymentOrderStatuses, { required: true, index: true }),
  moneyField('amount'),
  fixedText('currency', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('ticket', 'tickets', { required: true }),
  // What it asks for beyond the booked price; none for the booked price itself.
  fixedLink('extra', 'extras'),
  { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
  { name: 'askedAt', type: 'date', admin: { hidden: true } },
  // When a browser last got it to pay; and when the sweep last asked the gateway about it.
  { name: 'openedAt', type: 'date', admin: { readOnly: true } },
  { name: 'lookedAt', type: 'date', admin: { hidden: true } },
];
