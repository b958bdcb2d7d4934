import type { Field, JSONField, NumberField, RelationshipField, SelectField, TextField } from 'payload';
import { nobodyField } from './access.ts';

/** An amount in whole paise. */
export function moneyField(name: string, more: Partial<NumberField> = {}): NumberField {
  return {
    name,
    type: 'number',
    required: true,
    validate: (value: unknown) =>
      value === null || value === undefined || Number.isSafeInteger(value) || 'must be whole paise',
    ...more,
    admin: {
      components: {
        Cell: '/collections/_toolkit/admin/money-cell.tsx#MoneyCell',
        Field: '/collections/_toolkit/admin/money-view.tsx#MoneyView',
      },
      readOnly: true,
      ...more.admin,
    },
  } as NumberField;
}

/** Where an amount in whole paise is typed: in rupees. */
export const typedInRupees = { Field: '/collections/_toolkit/admin/rupees-field.tsx#RupeesField' } as const;

/** A relationship that is set once, by an operation, and never by a person. */
export function fixedLink(
  name: string,
  relationTo: string,
  more: { required?: boolean; unique?: boolean; label?: string } = {},
): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: relationTo as never,
    hasMany: false,
    index: true,
    maxDepth: 1,
    ...more,
    access: { update: nobodyField },
    admin: { readOnly: true },
  };
}

/** A text set by an operation. */
export function fixedText(name: string, more: Partial<TextField> = {}): TextField {
  return {
    name,
    type: 'text',
    ...more,
    access: { update: nobodyField },
    admin: { readOnly: true, ...more.admin },
  } as TextField;
}

/** Data written by an operation; the panel shows it to read. */
export function dataField(name: string): JSONField {
  return {
    name,
    type: 'json',
    required: true,
    admin: {
      components: { Field: '/collections/_toolkit/admin/json-view.tsx#JsonView' },
      readOnly: true,
    },
  };
}

/** A select of words, shown as people write them: `in_progress` is `In progress`. */
export function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  more: Partial<SelectField> = {},
): SelectField {
  return {
    name,
    type: 'select',
    options: values.map((value) => ({ value, label: labelOf(value) })),
    ...more,
  } as SelectField;
}

function labelOf(value: string): string {
  const words = value.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fields side by side in the panel. */
export function row(...fields: Field[]): Field {
  return { type: 'row', fields };
}
