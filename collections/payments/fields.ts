import type { Field } from 'payload';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';
import { paymentMethods } from './contract.ts';
import { paymentRoles, paymentStatuses } from './rules/payment-state.ts';

export const paymentFields: Field[] = [
  {
    name: 'moneyBack',
    type: 'ui',
    admin: {
      components: { Field: '/collections/refunds/admin/panel-fields.tsx#MoneyBack' },
      disableListColumn: true,
    },
  },
  fixedText('gatewayPaymentId', { required: true, unique: true, index: true }),
  fixedLink('order', 'payment-orders', { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('ticket', 'tickets'),
  fixedLink('extra', 'extras'),
  fixedLink('invoice', 'invoices'),
  choice('status', paymentStatuses, { required: true, index: true }),
  choice('role', paymentRoles, {
    required: true,
    admin: {
      description:
        'What the payment is to us: the one that settled its order, a duplicate, held for a look, too late for a cancelled ticket, or an attempt.',
    },
  }),
  moneyField('amount'),
  moneyField('amountRefunded', { defaultValue: 0 }),
  fixedText('currency', { required: true }),
  choice('method', paymentMethods, { required: true }),
  fixedText('instrument'),
  { name: 'fee', type: 'number', admin: { readOnly: true } },
  { name: 'tax', type: 'number', admin: { readOnly: true } },
  {
    name: 'failure',
    type: 'group',
    fields: [fixedText('code'), fixedText('reason'), fixedText('description')],
  },
  { name: 'paidAt', type: 'date', admin: { readOnly: true } },
  { name: 'attemptedAt', type: 'date', required: true, index: true, admin: { readOnly: true } },
];
