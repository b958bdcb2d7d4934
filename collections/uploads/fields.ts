import type { Field } from 'payload';
import { dataField, fixedLink, fixedText } from '#toolkit/fields.ts';

const bytes = { type: 'number', required: true, admin: { readOnly: true, description: 'Bytes' } } as const;

export const uploadFields: Field[] = [
  fixedText('filename', { required: true }),
  /** What the sender says it is. What it is decides its content, when it is whole. */
  fixedText('claimedType'),
  { name: 'size', ...bytes },
  { name: 'received', ...bytes },
  /** Of the whole file, as the sender says: by it the same file is gone on with, and what arrived is checked. */
  fixedText('sha256', { admin: { hidden: true } }),
  /** Where the bytes lie: `{ key, size }` in their order. */
  dataField('pieces'),
  { name: 'expiresAt', type: 'date', required: true, index: true },
  // Who sends it: a customer, for her account, or somebody of the staff.
  fixedLink('account', 'accounts'),
  fixedLink('customer', 'customers'),
  fixedLink('staff', 'staff'),
];
