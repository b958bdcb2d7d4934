import { expect, test } from 'vitest';
import { oneAfterTheOther } from './one-after-the-other.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for while an answer is under way is asked once more, after it', async () => {
  const answers: ((failed?: unknown) => void)[] = [];
  const ask = oneAfterTheOther(
    () => new Promise((resolve, reject) => answers.push((e) => (e ? reject(e) : resolve()))),
  );
  ask();
  ask();
  ask();
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await tick();
  expect(answers).toHaveLength(2);
  answers[1]?.(new Error('no line'));
  await tick();
  expect(answers).toHaveLength(2);
  ask();
  expect(answers).toHaveLength(3);
});
