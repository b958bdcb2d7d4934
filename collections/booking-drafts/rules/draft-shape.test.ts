import { expect, test } from 'vitest';
import { draftMaxBytes, draftMaxDepth, draftProblem } from './draft-shape.ts';

function nested(levels: number): Record<string, unknown> {
  let data: Record<string, unknown> = {};
  for (let level = 1; level < levels; level += 1) data = { in: data };
  return data;
}

test('a form that is half filled in can be kept', () => {
  expect(
    draftProblem({ subject: 'Wi-Fi is slow', description: { root: { children: [] } }, attachments: [] }),
  ).toBeNull();
});

test('the limit counts bytes, not letters', () => {
  const around = (letters: string) => draftProblem({ a: letters });
  const frame = JSON.stringify({ a: '' }).length;
  expect(around('x'.repeat(draftMaxBytes - frame))).toBeNull();
  expect(around('x'.repeat(draftMaxBytes - frame + 1))).toBe('large');
  expect(around('ಕ'.repeat(draftMaxBytes / 2))).toBe('large');
});

test('nesting is limited, and a nest of many thousand levels does not exhaust the stack', () => {
  expect(draftProblem(nested(draftMaxDepth))).toBeNull();
  expect(draftProblem(nested(draftMaxDepth + 1))).toBe('deep');
  expect(draftProblem(JSON.parse(`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`))).toBe('deep');
});
