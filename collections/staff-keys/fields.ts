import type { Field } from 'payload';
import { fixedLink, fixedText } from '#toolkit/fields.ts';

export const staffKeyFields: Field[] = [
  fixedLink('staff', 'staff', { required: true }),
  fixedText('publicKey', { required: true, unique: true }),
  fixedText('fingerprint', { required: true }),
  // The private half, locked by a passphrase that is nowhere; taken away when another key follows.
  { name: 'locked', type: 'json', admin: { hidden: true } },
  { name: 'retiredAt', type: 'date', admin: { readOnly: true } },
];
