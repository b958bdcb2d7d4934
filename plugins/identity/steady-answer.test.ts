import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { steadyAnswer } from './steady-answer.ts';

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await steadyAnswer(60, work).catch(() => {});
  return performance.now() - start;
}

test('quick work, slower work and failing work all leave on the step', async () => {
  const spent = await Promise.all([
    took(async () => {}),
    took(() => delay(15)),
    took(() => Promise.reject(new Error('no'))),
  ]);
  for (const ms of spent) expect(ms).toBeGreaterThan(58);
});

test('work longer than a step leaves on a later step', async () => {
  expect(await took(() => delay(70))).toBeGreaterThan(118);
});

test('the result and the error come through', async () => {
  expect(await steadyAnswer(0, async () => 7)).toBe(7);
  await expect(steadyAnswer(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
