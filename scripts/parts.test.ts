import { expect, test } from 'vitest';
import { counted } from './parts.ts';

const report = (numPassedTests: number, numFailedTests: number) =>
  JSON.stringify({ numPassedTests, numFailedTests });

test('tests are counted, and a run that proves nothing is a failure', () => {
  expect(counted(report(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(counted(report(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  expect(counted(report(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(counted(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(counted('', 1)).toEqual({ passed: 0, failed: 1 });
});
