import { expect, test } from 'vitest';
import { firstAnswerProblem, longestTarget, targetProblem } from './targets.ts';

test('a target is whole minutes, or none', () => {
  for (const right of [null, undefined, '', 1, 60, longestTarget]) expect(targetProblem(right)).toBeNull();
  for (const wrong of [0, -1, 1.5, '60', Number.NaN, longestTarget + 1, {}])
    expect(targetProblem(wrong), String(wrong)).toContain('Whole minutes from 1');
});

test('the first answer comes no later than the completion', () => {
  expect([firstAnswerProblem(60, 240), firstAnswerProblem(240, 240), firstAnswerProblem(null, 5)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(firstAnswerProblem(241, 240)).toContain('later than the completion');
  expect(firstAnswerProblem(60, null)).toBeNull();
  expect(firstAnswerProblem(0, 240)).toContain('Whole minutes');
});
