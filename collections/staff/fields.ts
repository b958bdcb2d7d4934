import type { Field } from 'payload';
import { hasRoleField } from '#toolkit/access.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { choice, fixedText, row } from '#toolkit/fields.ts';

export const staffFields: Field[] = [
  { name: 'name', type: 'text', required: true },
  {
    name: 'email',
    type: 'email',
    required: true,
    unique: true,
    access: { update: () => false },
    admin: { readOnly: true },
  },
  fixedText('authId', { required: true, unique: true, index: true, custom: { unaudited: true } }),
  choice('roles', staffRoles, { hasMany: true, required: true, access: { update: hasRoleField() } }),
  {
    name: 'active',
    type: 'checkbox',
    defaultValue: true,
    required: true,
    access: { update: hasRoleField() },
  },
  {
    name: 'inTurn',
    type: 'checkbox',
    label: 'Gets new tickets in turn',
    defaultValue: true,
    required: true,
    access: { update: hasRoleField() },
    admin: { description: 'For technicians, when the settings hand tickets out in turn.' },
  },
  row(away('awayFrom', 'Away from'), away('awayUntil', 'Away until')),
  // Written with every ticket that is handed out, by nobody’s decision.
  {
    name: 'lastHandedAt',
    type: 'date',
    custom: { unaudited: true },
    access: { update: () => false },
    admin: { hidden: true },
  },
  {
    name: 'secretKey',
    type: 'ui',
    admin: {
      components: { Field: '/collections/secret-drops/admin/key-field.tsx#KeyField' },
      disableListColumn: true,
    },
  },
];

function away(name: string, label: string): Field {
  return {
    name,
    type: 'date',
    label,
    access: { update: hasRoleField() },
    admin: {
      date: { pickerAppearance: 'dayAndTime' },
      description:
        'Whoever is away gets no ticket in turn. Everybody says it for themselves on the first page, too.',
    },
  };
}
