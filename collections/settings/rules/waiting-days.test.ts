import { expect, test } from 'vitest';
import { completeDeskRule, defaultDeskRule } from '../desk-rule.ts';
import { laterProblem } from './waiting-days.ts';

test('each step of the waiting comes after the one before it', () => {
  expect([laterProblem(5, 2), laterProblem(5, null), laterProblem('5', 9)]).toEqual([null, null, null]);
  expect(laterProblem(5, 5)).toBe('More than the 5 days of the step before it.');
  expect(laterProblem(2, 5)).toContain('5 days');
});

test('a rule has no gaps: what nobody has said is as by default, what somebody has said stays, 0 as well', () => {
  for (const stored of [undefined, null, {}, { closeDays: null }])
    expect(completeDeskRule(stored)).toEqual(defaultDeskRule);
  expect(completeDeskRule({ closeDays: 20, breachingPercent: 0 })).toEqual({
    ...defaultDeskRule,
    closeDays: 20,
    breachingPercent: 0,
  });
});
