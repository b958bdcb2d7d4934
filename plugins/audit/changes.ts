import type { Field } from 'payload';
import type { FieldChange, KeptValue } from '#kernel/changes.ts';
import { isParts, isSame } from '#kernel/changes.ts';
import { kept, keptLength } from './kept.ts';

type Data = Record<string, unknown>;
type Place = { path: string; label: string };

/**
 * Every field that differs between two stored states, by the fields of the collection; null stands for "not there
 * yet" and "not there any more". Rows of a list are compared one by one while they are the same rows in the same
 * order; otherwise the list is one change, as a form would show it.
 */
export function changesBetween(
  fields: readonly Field[],
  before: Data | null,
  after: Data | null,
): FieldChange[] {
  return walk(fields, before ?? {}, after ?? {}, { path: '', label: '' });
}

function walk(fields: readonly Field[], before: Data, after: Data, at: Place): FieldChange[] {
  return fields.flatMap((field) => changesOf(field, before, after, at));
}

function changesOf(field: Field, before: Data, after: Data, at: Place): FieldChange[] {
  if (field.type === 'ui' || field.type === 'join' || isUnaudited(field)) return [];
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? walk(
            tab.fields,
            partsOf(before[tab.name]),
            partsOf(after[tab.name]),
            placeIn(at, tab.name, tab.label),
          )
        : walk(tab.fields, before, after, at),
    );
  if (field.type === 'row' || field.type === 'collapsible') return walk(field.fields, before, after, at);
  if (field.type === 'group' && !('name' in field && field.name))
    return walk(field.fields, before, after, at);
  if (!('name' in field) || typeof field.name !== 'string') return [];
  const [was, is] = [before[field.name], after[field.name]];
  if (isSame(was, is)) return [];
  const place = placeIn(at, field.name, 'label' in field ? field.label : undefined);
  if (field.type === 'group') return walk(field.fields, partsOf(was), partsOf(is), place);
  if (field.type === 'array') return changesOfRows(field.fields, rowsOf(was), rowsOf(is), place);
  return [{ ...place, before: keptOf(field, was), after: keptOf(field, is) }];
}

function changesOfRows(fields: readonly Field[], before: Data[], after: Data[], at: Place): FieldChange[] {
  const areSame = before.length === after.length && before.every(({ id }, i) => id === after[i]?.id);
  if (!areSame) return [{ ...at, before: keptRows(fields, before), after: keptRows(fields, after) }];
  return after.flatMap((row, i) =>
    walk(fields, before[i] ?? {}, row, { path: `${at.path}.${i}`, label: `${at.label} ${i + 1}` }),
  );
}

/** Rows as the log keeps them: the fields that it may keep, in the order of the form. */
function keptRows(fields: readonly Field[], rows: readonly Data[]): KeptValue {
  if (rows.length === 0) return null;
  const nowhere = { path: '', label: '' };
  return kept(
    rows.map((row) =>
      Object.fromEntries(walk(fields, {}, row, nowhere).map(({ path, after }) => [path, after])),
    ),
  );
}

function keptOf(field: Field, value: unknown): KeptValue {
  if (isSecret(field)) return isSame(value, null) ? null : { omitted: 'secret' };
  if (field.type === 'richText' || field.type === 'json' || field.type === 'code') return keptLength(value);
  return kept(value);
}

/** What the panel does not show, such as the measures of a picture, and what says so itself. */
function isUnaudited(field: Field): boolean {
  const { admin, custom, hidden, virtual } = field as {
    admin?: { hidden?: boolean; disabled?: boolean };
    custom?: { unaudited?: boolean };
    hidden?: boolean;
    virtual?: unknown;
  };
  const name = 'name' in field ? field.name : undefined;
  return (
    name === 'id' ||
    name === 'createdAt' ||
    name === 'updatedAt' ||
    Boolean(admin?.hidden || admin?.disabled || hidden || virtual || custom?.unaudited)
  );
}

function isSecret(field: Field): boolean {
  const name = 'name' in field ? String(field.name) : '';
  return Boolean(field.custom?.secret) || /password|secret|token|salt|hash/i.test(name);
}

/** Row ids go with the rows here, where they tell rows apart. */
const rowsOf = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isParts) : []);
const partsOf = (value: unknown): Data => (isParts(value) ? value : {});

function placeIn(at: Place, name: string, given: unknown): Place {
  const label = typeof given === 'string' && given !== '' ? given : inWords(name);
  return {
    path: at.path === '' ? name : `${at.path}.${name}`,
    label: at.label === '' ? label : `${at.label} › ${label}`,
  };
}

/** `hoursText` as the panel would head it. */
function inWords(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
