import type { Field } from 'payload';
import type { Locale } from '#kernel/messages.ts';
import { choice, fixedLink, fixedText } from '#toolkit/fields.ts';
import { contactMethods } from './choices.ts';

export const customerFields: Field[] = [
  { name: 'name', type: 'text', required: true },
  { name: 'email', type: 'email', required: true, index: true, admin: { readOnly: true } },
  { name: 'phone', type: 'text', index: true },
  fixedLink('account', 'accounts', { required: true }),
  fixedText('authId', { required: true, unique: true, index: true }),
  choice('preferredContact', contactMethods, { required: true, defaultValue: 'phone' }),
  choice('locale', ['en', 'hi', 'kn'] as const satisfies readonly Locale[], {
    required: true,
    defaultValue: 'en',
  }),
  choice('theme', ['system', 'light', 'dark'] as const, { required: true, defaultValue: 'system' }),
  { name: 'profileCompletedAt', type: 'date', admin: { readOnly: true } },
];
