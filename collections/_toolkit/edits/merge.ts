import { isParts, isSame } from '#kernel/changes.ts';

/** What a form knows of a field; Payload's client fields fit. */
export type MergedField = {
  type: string;
  name?: string;
  label?: unknown;
  admin?: { hidden?: boolean };
  fields?: readonly MergedField[];
  tabs?: readonly Omit<MergedField, 'type'>[];
};

/** A field that somebody else changed and that the form has otherwise. */
export type Difference = {
  path: readonly string[];
  label: string;
  theirs: unknown;
  mine: unknown;
  /** True when it was changed here as well, so that only a person can say which is right. */
  isContested: boolean;
  /** True when people see it: what the form hides, and its times, go along without a word. */
  isShown: boolean;
};

export type Versions = { base: unknown; theirs: unknown; mine: unknown };

/** Compares what the form was opened with, what was saved meanwhile and what stands in it now. A list is one field. */
export function differencesOf(fields: readonly MergedField[], versions: Versions): Difference[] {
  return fields.flatMap((field) => differencesIn(field, versions, [], ''));
}

const times = new Set(['createdAt', 'updatedAt']);

function differencesIn(
  field: Omit<MergedField, 'type'> & { type?: string },
  versions: Versions,
  path: readonly string[],
  label: string,
): Difference[] {
  const { name, type, tabs, fields = [] } = field;
  if (tabs) return tabs.flatMap((tab) => differencesIn(tab, versions, path, label));
  if (!name) return fields.flatMap((each) => differencesIn(each, versions, path, label));
  if (name === 'revision' || type === 'ui') return [];
  const inside: Versions = {
    base: partOf(versions.base, name),
    theirs: partOf(versions.theirs, name),
    mine: partOf(versions.mine, name),
  };
  const at = [...path, name];
  const own = typeof field.label === 'string' && field.label !== '' ? field.label : name;
  const whole = label === '' ? own : `${label} › ${own}`;
  if (type === 'group' || type === undefined)
    return fields.flatMap((each) => differencesIn(each, inside, at, whole));
  if (isSame(inside.base, inside.theirs) || isSame(inside.mine, inside.theirs)) return [];
  const isContested = !isSame(inside.base, inside.mine);
  const isShown = !field.admin?.hidden && !times.has(name);
  return [
    {
      path: at,
      label: whole,
      theirs: inside.theirs,
      mine: inside.mine,
      isContested: isShown && isContested,
      isShown,
    },
  ];
}

/** What the form holds, with the others' values where they were chosen. */
export function merged(mine: Record<string, unknown>, taken: readonly Difference[]): Record<string, unknown> {
  const result = structuredClone(mine);
  for (const { path, theirs } of taken) put(result, path, theirs);
  return result;
}

function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = isParts(into[name]) ? { ...(into[name] as Record<string, unknown>) } : {};
  into[name] = inner;
  put(inner, rest, value);
}

const partOf = (value: unknown, name: string): unknown => (isParts(value) ? value[name] : undefined);
