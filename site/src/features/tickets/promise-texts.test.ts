import { expect, test } from 'vitest';
import type { PromiseView } from '#collections/tickets/promise-view.ts';
import { openingTime, promiseTexts } from './promise-texts.ts';

const now = new Date('2026-11-26T09:00:00Z');
const support = { phone: '', email: '', hoursText: 'Mon–Sat 9:00–20:00', openNow: true };
const texts = (promise: PromiseView | null, hoursText = support.hoursText) =>
  promiseTexts({ promise, support: { ...support, hoursText } }, now);
const at = (time: string) => `2026-11-26T${time}:00.000Z`;
const hours = 'We are open Mon–Sat 9:00–20:00; time in which we wait for you does not count.';

test('both promises are one sentence, then what they are counted in', () => {
  const running = { dueAt: at('10:30'), state: 'running' as const };
  expect(
    texts({ given: true, firstAnswer: running, completion: { ...running, dueAt: at('13:00') } }),
  ).toEqual({ late: [], promised: ['First answer by today 4:00 pm, done by today 6:30 pm.', hours] });
  expect(
    texts({ given: true, firstAnswer: { ...running, state: 'kept' }, completion: running }).promised,
  ).toEqual(['Done by today 4:00 pm.', hours]);
});

test('that we are late is said, and what still holds as well', () => {
  const late = { dueAt: at('08:30'), state: 'breached' as const };
  const running = { dueAt: at('13:00'), state: 'running' as const };
  expect(texts({ given: true, firstAnswer: late, completion: running })).toEqual({
    late: [
      'We are late: we had promised a first answer by today 2:00 pm.',
      'We are sorry, and will make up for it as soon as we can.',
    ],
    promised: ['Done by today 6:30 pm.', hours],
  });
  expect(texts({ given: true, firstAnswer: late, completion: late }).late[0]).toBe(
    'We are late: we had promised a first answer by today 2:00 pm, and to be done by today 2:00 pm.',
  );
  expect(texts({ given: true, firstAnswer: null, completion: late })).toEqual({
    late: [
      'We are late: we had promised to be done by today 2:00 pm.',
      'We are sorry, and will make up for it as soon as we can.',
    ],
    promised: [],
  });
});

test('while we wait for her the time stands still', () => {
  const paused = { dueAt: at('13:00'), state: 'paused' as const };
  expect(texts({ given: true, firstAnswer: null, completion: paused }).promised).toEqual([
    'Done by today 6:30 pm.',
    'While we wait for your answer, this time stands still and moves on.',
    hours,
  ]);
});

test('before the payment it is a length, and nothing is promised of what is over', () => {
  expect(texts({ given: false, firstAnswerMinutes: 60, completionMinutes: 240 }).promised).toEqual([
    'Once you have paid: first answer within 1 hour, done within 4 hours.',
    hours,
  ]);
  expect(texts({ given: false, firstAnswerMinutes: null, completionMinutes: 90 }, '').promised).toEqual([
    'Once you have paid: done within 1 hour, 30 minutes.',
  ]);
  expect(texts(null)).toEqual({ late: [], promised: [] });
  expect(openingTime(30, 'kn')).toContain('30');
});
