import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordProblem, passwordStrength, passwordWords } from './password.ts';

const words = passwordWords('en');

test.each(['', 'short', 'nine char', '😀😀😀😀😀'])('%j is too short', (password) => {
  expect(passwordProblem(password)).toBe(words.short);
});

test('128 characters are allowed, 129 are not', () => {
  const long = 'ಮಳೆ-cloud-42 '.repeat(20);
  expect(passwordProblem(long.slice(0, 128))).not.toBe(words.long);
  expect(passwordProblem('x1y2'.repeat(33))).toBe(words.long);
});

test.each(
  [
    [
      'password123',
      'Password@1234',
      'P@ssw0rd!!',
      'passwordpassword',
      '1234567890',
      '0987654321',
      'qwertyuiop',
      'qwerty12345',
    ],
    [
      'aaaaaaaaaaaa',
      'abcabcabcabc',
      'abcdefghijkl',
      'bengaluru2026',
      'Welcome@2026',
      'iloveyou1234',
      'admin@12345',
      '!!letmein!!',
    ],
    ['QuickTechPro1', 'omsairam123', '1q1q1q1q1q1q'],
  ].flat(),
)('%s is too common', (password) => {
  expect(passwordProblem(password)).toBe(words.common);
  expect(passwordStrength(password).score).toBeLessThanOrEqual(1);
});

test.each([
  'correct horse battery',
  'monsoon-umbrella-42',
  'ನನ್ನ ಗುಪ್ತ ಪದಗಳು',
  'tR8#kq2mVx',
  'three blue pumps!',
  'मेरा लंबा पासवर्ड',
])('%s is accepted', (password) => {
  expect(passwordProblem(password)).toBeNull();
  expect(passwordStrength(password).score).toBeGreaterThanOrEqual(2);
});

test('what is known of the owner may not be in it', () => {
  const owner = { email: 'asha.rao@example.com', name: 'Asha Lakshmi Rao' };
  expect(passwordProblem('my-asha.rao-2026', owner)).toBe(words.personal);
  expect(passwordProblem('xLAKSHMIx-4711', owner)).toBe(words.personal);
  expect(passwordProblem('ashalakshmirao!', owner)).toBe(words.personal);
  expect(passwordProblem('monsoon-umbrella-42', owner)).toBeNull();
  // "Rao" is too short to be told from chance
  expect(passwordProblem('extraordinary-rao', { name: 'K Rao' })).toBeNull();
});

test('the score grows with what has to be guessed', () => {
  expect(passwordStrength('').score).toBe(0);
  expect(passwordStrength('aaaaaaaaaaaaaaaa').score).toBe(0);
  expect(passwordStrength('tR8#kq2mVx').score).toBeLessThan(passwordStrength('tR8#kq2mVx-u7Wz!pL').score);
  expect(passwordStrength('correct horse battery staple')).toEqual({ score: 4, hint: words.strong });
  expect(passwordStrength('short').hint).toBe(words.short);
});

test('a refused password is never called good, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (password) => {
      const { score, hint } = passwordStrength(password);
      if (passwordProblem(password)) expect(score).toBeLessThanOrEqual(1);
      expect(hint.length).toBeGreaterThan(3);
    }),
  );
});
