import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { problemsOf, problemsOfStep, stepOfField } from './check.ts';
import { type BookingForm, emptyForm } from './form.ts';

const profile = {
  name: 'Asha Rao',
  phone: '+919876543210',
  email: 'asha@example.com',
  method: 'phone',
} as const;
function aForm(overrides: Partial<BookingForm> = {}): BookingForm {
  return {
    ...emptyForm(profile),
    tier: 'standard',
    category: 'performance',
    subject: 'Laptop is slow',
    description: plainToRichText('It takes ten minutes to start.'),
    ...overrides,
  };
}

test('a filled-in form has no problems on any step', () => {
  for (const step of ['service', 'details', 'contact', 'payment'] as const)
    expect(problemsOfStep(aForm(), step)).toEqual({});
});

test('an empty form names every field that is missing, each at its step, in its order', () => {
  const empty = emptyForm({ ...profile, phone: '' });
  expect(Object.keys(problemsOfStep(empty, 'service'))).toEqual(['tier']);
  expect(Object.keys(problemsOfStep(empty, 'details'))).toEqual(['category', 'subject', 'description']);
  expect(Object.keys(problemsOfStep(empty, 'contact'))).toEqual(['contact.phone']);
});

test('“something else” needs words, also while other fields are still wrong', () => {
  const form = aForm({ category: 'other', categoryOther: '  ', subject: '' });
  expect(Object.keys(problemsOfStep(form, 'details'))).toEqual(['categoryOther', 'subject']);
  expect(problemsOf(aForm({ category: 'other', categoryOther: 'Printer' }), 'category')).toEqual({});
});

test('words for “something else” are not sent with another category', () => {
  expect(problemsOf(aForm({ category: 'network', categoryOther: 'x'.repeat(200) }), 'category')).toEqual({});
});

test('a description of spaces is none, and one of 5001 characters is too long', () => {
  expect(problemsOf(aForm({ description: plainToRichText('   ') }), 'description')).toHaveProperty(
    'description',
  );
  expect(problemsOf(aForm({ description: plainToRichText('ಕ'.repeat(5000)) }), 'description')).toEqual({});
  expect(problemsOf(aForm({ description: plainToRichText('ಕ'.repeat(5001)) }), 'description')).toHaveProperty(
    'description',
  );
});

test.each([
  ['tier', 'service'],
  ['contact.phone', 'contact'],
  ['attachments.0', 'details'],
  ['form', 'payment'],
] as const)('what the server says of %s is shown at %s', (path, step) =>
  expect(stepOfField(path)).toBe(step),
);
