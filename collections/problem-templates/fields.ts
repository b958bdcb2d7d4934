import type { Field, TextareaFieldValidation } from 'payload';
import { categories, urgencies } from '#collections/tickets/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import { choice, row } from '#toolkit/fields.ts';
import { problemWords } from './words.ts';

const words = problemWords();

/** Leaves room for what a customer adds. */
const textLimit = 2_000;

const isUsable: TextareaFieldValidation = (value) => {
  const text = value ?? '';
  if (text.trim() === '' || !isStorable(text)) return words.blank;
  return text.length <= textLimit || words.tooLong(textLimit.toLocaleString('en-IN'));
};

export const problemTemplateFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 80,
    admin: { description: words.titleHint },
  },
  row(
    {
      name: 'titleKn',
      type: 'text',
      label: 'Title in Kannada',
      maxLength: 80,
      admin: { description: words.otherLanguages },
    },
    {
      name: 'titleHi',
      type: 'text',
      label: 'Title in Hindi',
      maxLength: 80,
      admin: { description: words.otherLanguages },
    },
  ),
  row(
    choice('category', categories, { required: true }),
    {
      name: 'tier',
      type: 'text',
      label: 'Service level',
      required: true,
      maxLength: 40,
      admin: { description: words.tierHint },
    },
    choice('urgency', urgencies, { required: true, defaultValue: 'normal' }),
  ),
  { name: 'subject', type: 'text', required: true, minLength: 5, maxLength: 120 },
  {
    name: 'text',
    type: 'textarea',
    required: true,
    validate: isUsable,
    admin: { description: words.textHint, rows: 8 },
  },
  row(
    { name: 'active', type: 'checkbox', defaultValue: true, required: true },
    { name: 'position', type: 'number', required: true, defaultValue: 0 },
  ),
];
