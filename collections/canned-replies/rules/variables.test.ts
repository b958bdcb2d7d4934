import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillIn, unknownVariables, variableNames } from './variables.ts';

const values = {
  customer: 'Asha',
  number: 'RT2026-0001',
  service: 'Quick fix',
  technician: 'Bala Kumar',
  company: 'QuickTechPro',
  phone: '080 4567 8900',
};

test('each name becomes what it stands for, with or without spaces inside the braces', () => {
  expect(fillIn('Hello {{customer}}, about {{ number }}: {{customer}}?', values)).toBe(
    'Hello Asha, about RT2026-0001: Asha?',
  );
});

test('a value is never read as a text of its own', () => {
  expect(fillIn('{{customer}} {{number}}', { ...values, customer: '{{phone}} $1 $&' })).toBe(
    '{{phone}} $1 $& RT2026-0001',
  );
});

test('names that nothing stands for are told, others are not', () => {
  expect(unknownVariables('{{customer}} {{custmer}} {{}} {{custmer}} {single} {{__proto__}}')).toEqual([
    'custmer',
    '',
    '__proto__',
  ]);
});

test('a text without names stays as it is, and one with all of them has none left', () => {
  const all = variableNames.map((name) => `{{${name}}}`).join('\n');
  expect(unknownVariables(all)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('{{'));
      expect(fillIn(text, values)).toBe(text);
      expect(unknownVariables(text + all)).toEqual([]);
    }),
  );
});
