import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';

/** A question whose answers the test gives. */
function aQuestion() {
  const out: ((answer: number) => void)[] = [];
  let asked = 0;
  const ask = () =>
    new Promise<number>((resolve) => {
      asked += 1;
      out.push(resolve);
    });
  return { ask, times: () => asked, answer: (value: number) => out.shift()?.(value) };
}

test('who comes while a question is out hears the answer to the next, all of them the same', async () => {
  const question = aQuestion();
  const know = askedTogether(question.ask);
  const first = know();
  const later = [know(), know(), know()];
  expect(question.times()).toBe(1);
  question.answer(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(question.times()).toBe(2);
  const latest = know();
  question.answer(2);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  await Promise.resolve();
  question.answer(3);
  expect(await latest).toBe(3);
  expect(question.times()).toBe(3);
});

test('who comes alone is asked for alone', async () => {
  const question = aQuestion();
  const know = askedTogether(question.ask);
  for (const value of [1, 2, 3]) {
    const answer = know();
    question.answer(value);
    expect(await answer).toBe(value);
  }
  expect(question.times()).toBe(3);
});
