import { expect, test } from 'vitest';
import {
  minutesProblem,
  resolutionProblem,
  sacProblem,
  tierKeyProblem,
  tierPriceProblem,
} from './problems.ts';

test('a key is a slug and stands once in its service', () => {
  expect(tierKeyProblem('deep-clean', ['quick', 'deep-clean'])).toBeNull();
  expect(tierKeyProblem('quick', ['quick', 'quick'])).toContain('“quick” already');
  for (const wrong of ['', 'Quick', 'quick fix', '1st', '-a', 'a-', 'a--b', 'a'.repeat(41), null, undefined])
    expect(tierKeyProblem(wrong, [wrong]), String(wrong)).toContain('small letters');
});

test('what is booked online costs something, what is agreed on the phone may not', () => {
  expect(tierPriceProblem(100, 'online')).toBeNull();
  expect(tierPriceProblem(99, 'online')).toContain('at least ₹1');
  expect(tierPriceProblem(0, 'online')).toContain('at least ₹1');
  expect(tierPriceProblem(0, 'by_phone')).toBeNull();
  for (const wrong of [-1, 499.5, Number.NaN, '49900', null, undefined, 2 ** 53])
    expect(tierPriceProblem(wrong, 'by_phone'), String(wrong)).toContain('an amount such as');
});

test('a SAC is six digits of chapter 99', () => {
  expect(sacProblem('998313')).toBeNull();
  for (const wrong of ['99831', '9983133', '847130', '99831a', '', ' 998313', 998313, null])
    expect(sacProblem(wrong), String(wrong)).toContain('begins with 99');
});

test('minutes are whole, and a promise has at least one', () => {
  expect([minutesProblem(0), minutesProblem(30), resolutionProblem(1)]).toEqual([null, null, null]);
  expect(resolutionProblem(0)).toContain('1 or more');
  for (const wrong of [-1, 0.5, '30', null]) {
    expect(minutesProblem(wrong), String(wrong)).toContain('0 or more');
    expect(resolutionProblem(wrong), String(wrong)).toContain('1 or more');
  }
});
