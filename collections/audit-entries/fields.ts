import type { Field } from 'payload';
import { choice, fixedLink, fixedText, row } from '#toolkit/fields.ts';

/** Who an entry is about: staff, the portal by itself, or somebody who could not be told. */
export const actorKinds = ['staff', 'system', 'unknown'] as const;

export const auditEntryFields: Field[] = [
  row(
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, h:mm a' } },
    },
    fixedText('action', {
      required: true,
      index: true,
      admin: { components: { Cell: '/collections/audit-entries/admin/cells.tsx#ActionCell' } },
    }),
  ),
  row(
    choice('actorKind', actorKinds, { required: true, label: 'Done by' }),
    fixedLink('actor', 'staff', { label: 'Person' }),
    // As it was then: a name that is changed later does not change the log.
    fixedText('actorName', {
      label: 'Who',
      admin: { components: { Cell: '/collections/audit-entries/admin/cells.tsx#ActorCell' } },
    }),
  ),
  row(
    fixedText('entity', { required: true, index: true, label: 'Collection' }),
    fixedText('documentTitle', { label: 'Title' }),
    fixedText('document', { index: true, label: 'Id' }),
    { name: 'revision', type: 'number' },
  ),
  {
    name: 'changes',
    type: 'json',
    required: true,
    admin: {
      components: {
        Field: '/collections/audit-entries/admin/changes-field.tsx#ChangesField',
        Cell: '/collections/audit-entries/admin/cells.tsx#ChangesCell',
      },
      disableListFilter: true,
    },
  },
  row(fixedText('address', { label: 'From address' }), fixedText('requestId', { label: 'Request' })),
];
