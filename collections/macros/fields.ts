import type { Field, TextareaFieldValidation } from 'payload';
import { unknownVariables } from '#collections/canned-replies/rules/variables.ts';
import { replyLimit, urgencies } from '#collections/tickets/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import { hasRoleField } from '#toolkit/access.ts';
import { choice, fixedLink, row } from '#toolkit/fields.ts';
import { macroMoves, needsReply, stepsOf } from './rules/steps.ts';
import { macroWords } from './words.ts';

const words = macroWords();

const isText: TextareaFieldValidation = (value) => {
  const text = value ?? '';
  if (!isStorable(text)) return words.unstorable;
  if (text.length > replyLimit) return words.tooLong(replyLimit.toLocaleString('en-IN'));
  const unknown = unknownVariables(text);
  return unknown.length === 0 || words.unknown(unknown.map((name) => `{{${name}}}`).join(', '));
};

type Typed = { takes?: boolean; urgency?: 'low' | null; move?: 'start' | null; note?: string | null };

const isReply: TextareaFieldValidation = (value, options) => {
  const { takes = false, urgency = null, move = null, note = null } = options.siblingData as Typed;
  const isBlank = (value ?? '').trim() === '';
  if (isBlank && needsReply(move)) return words.needsReply;
  const reply = isBlank ? null : (value ?? null);
  const noted = (note ?? '').trim() === '' ? null : note;
  if (stepsOf({ takes, urgency, move, reply, note: noted }).length === 0) return words.needsStep;
  return isText(value, options);
};

const isAdmin = hasRoleField();

export const macroFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 80,
    admin: { description: words.titleHint },
  },
  {
    name: 'shared',
    type: 'checkbox',
    label: 'For everybody',
    required: true,
    defaultValue: false,
    access: { create: isAdmin, update: isAdmin },
    admin: { description: words.sharedHint },
  },
  fixedLink('owner', 'staff'),
  {
    name: 'takes',
    type: 'checkbox',
    label: 'Take the ticket',
    required: true,
    defaultValue: false,
    admin: { description: words.takeHint },
  },
  row(choice('urgency', urgencies, { label: 'Set the urgency', admin: { description: words.urgencyHint } }), {
    name: 'move',
    type: 'select',
    label: 'Move the ticket',
    options: macroMoves.map((value) => ({ value, label: words.moves[value] })),
    admin: { description: words.moveHint },
  }),
  {
    name: 'reply',
    type: 'textarea',
    label: 'Reply to the customer',
    validate: isReply,
    admin: { description: words.replyHint, rows: 8 },
  },
  {
    name: 'note',
    type: 'textarea',
    label: 'Internal note',
    validate: isText,
    admin: { description: words.noteHint, rows: 4 },
  },
];
