import type { Field } from 'payload';
import { contactMethods } from '#collections/customers/choices.ts';
import { choice, fixedLink, fixedText, moneyField } from '#toolkit/fields.ts';
import { categories, contactTimes, ratingReasons, serviceKinds, urgencies } from './contract.ts';
import { cancelReasons } from './rules/cancel-reasons.ts';
import { ticketStatuses } from './rules/lifecycle.ts';

export const ticketFields: Field[] = [
  fixedText('number', { required: true, unique: true, index: true }),
  fixedText('subject', { required: true }),
  choice('status', ticketStatuses, { required: true, index: true, admin: { readOnly: true } }),
  choice('urgency', urgencies, { required: true }),
  fixedLink('account', 'accounts', { required: true }),
  fixedLink('customer', 'customers', { required: true }),
  fixedLink('service', 'services', { required: true }),
  choice('kind', serviceKinds, { required: true, index: true }),
  fixedText('tierKey', { required: true }),
  fixedText('tierName', { required: true }),
  moneyField('price'),
  choice('category', categories, { required: true }),
  fixedText('categoryOther'),
  { name: 'description', type: 'json', required: true, admin: { hidden: true } },
  {
    name: 'descriptionText',
    type: 'textarea',
    required: true,
    admin: { readOnly: true, description: 'As the customer wrote it, without formatting.' },
  },
  {
    name: 'contact',
    type: 'group',
    fields: [
      fixedText('name', { required: true }),
      fixedText('phone', { required: true }),
      fixedText('email', { required: true }),
      choice('method', contactMethods, { required: true }),
      choice('time', contactTimes, { required: true }),
    ],
  },
  fixedLink('device', 'devices'),
  fixedLink('assignee', 'staff'),
  // Since when whoever has it has it.
  { name: 'assignedAt', type: 'date', admin: { readOnly: true } },
  fixedText('bookingKey', { required: true, unique: true, admin: { hidden: true } }),
  // Kept by the database with each message that both sides read: queues need not look for it.
  choice('lastWordBy', ['customer', 'staff'] as const, { admin: { readOnly: true } }),
  { name: 'lastWordAt', type: 'date', admin: { readOnly: true } },
  { name: 'paidAt', type: 'date', admin: { readOnly: true } },
  { name: 'expectedAt', type: 'date', admin: { readOnly: true } },
  { name: 'clockStartedAt', type: 'date', admin: { readOnly: true } },
  { name: 'firstAnswerDueAt', type: 'date', admin: { readOnly: true } },
  { name: 'firstAnsweredAt', type: 'date', admin: { readOnly: true } },
  { name: 'firstAnswerBreachedAt', type: 'date', admin: { readOnly: true } },
  { name: 'completionBreachedAt', type: 'date', admin: { readOnly: true } },
  { name: 'waitingSince', type: 'date', admin: { readOnly: true } },
  { name: 'reminders', type: 'number', required: true, defaultValue: 0, admin: { readOnly: true } },
  { name: 'closesAt', type: 'date', admin: { readOnly: true } },
  { name: 'cancelledAt', type: 'date', admin: { readOnly: true } },
  choice('cancelledBy', ['customer', 'staff'] as const, { admin: { readOnly: true } }),
  choice('cancelReason', cancelReasons, { admin: { readOnly: true } }),
  fixedText('cancelWords'),
  // Where it goes on, since staff merged it into another of the same account.
  fixedLink('mergedInto', 'tickets'),
  { name: 'mergedAt', type: 'date', admin: { readOnly: true } },
  { name: 'startedAt', type: 'date', admin: { readOnly: true } },
  { name: 'resolvedAt', type: 'date', admin: { readOnly: true } },
  { name: 'closedAt', type: 'date', admin: { readOnly: true } },
  { name: 'rating', type: 'number', min: 1, max: 5, admin: { readOnly: true } },
  choice('ratingReason', ratingReasons, { admin: { readOnly: true } }),
  fixedText('ratingWords'),
  { name: 'ratedAt', type: 'date', admin: { readOnly: true } },
  { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { readOnly: true } },
];
