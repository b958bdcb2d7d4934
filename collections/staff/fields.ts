import type { Field } from 'payload';
import { hasRoleField } from '#toolkit/access.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { choice, fixedText } from '#toolkit/fields.ts';

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
    name: 'secretKey',
    type: 'ui',
    admin: {
      components: { Field: '/collections/secret-drops/admin/key-field.tsx#KeyField' },
      disableListColumn: true,
    },
  },
];
