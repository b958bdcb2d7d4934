import type { Field } from 'payload';
import { dataField, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';

export const ticketTemplateFields: Field[] = [
  fixedLink('customer', 'customers', { required: true }),
  fixedText('name', { required: true }),
  // As it was called and what it cost then, so that a change can be said.
  fixedText('tierName'),
  moneyField('price', { required: false }),
  dataField('data'),
];
