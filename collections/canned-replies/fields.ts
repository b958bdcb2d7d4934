import type { Field, TextareaFieldValidation } from 'payload';
import { replyLimit } from '#collections/tickets/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import { unknownVariables } from './rules/variables.ts';
import { cannedWords } from './words.ts';

const words = cannedWords();

const isSendable: TextareaFieldValidation = (value) => {
  const text = value ?? '';
  if (text.trim() === '' || !isStorable(text)) return words.blank;
  if (text.length > replyLimit) return words.tooLong(replyLimit.toLocaleString('en-IN'));
  const unknown = unknownVariables(text);
  return unknown.length === 0 || words.unknown(unknown.map((name) => `{{${name}}}`).join(', '));
};

export const cannedReplyFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 80,
    admin: { description: words.titleHint },
  },
  {
    name: 'text',
    type: 'textarea',
    required: true,
    validate: isSendable,
    admin: { description: words.textHint, rows: 12 },
  },
];
