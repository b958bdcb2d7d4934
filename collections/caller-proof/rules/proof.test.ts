import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseWords } from './phrase-words.ts';
import { callerNumber, proofPhrase, typedNumber } from './proof.ts';

test('words of phrases are plain, different, and many enough that nobody guesses three', () => {
  expect(new Set(phraseWords).size).toBe(phraseWords.length);
  for (const word of phraseWords) expect(word).toMatch(/^[a-z]{4,9}$/);
  expect(phraseWords.length ** 3).toBeGreaterThan(5_000_000);
});

test('a phrase is the same for one assignment, and another for every other, ticket or secret', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (ticket, assignment, other) => {
      fc.pre(assignment !== other && ticket !== other);
      const phrase = proofPhrase('secret', { ticket, assignment });
      expect(phrase).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
      expect(proofPhrase('secret', { ticket, assignment })).toBe(phrase);
    }),
  );
  const at = { ticket: 'a', assignment: 'b' };
  const phrases = [
    proofPhrase('secret', at),
    proofPhrase('other', at),
    proofPhrase('secret', { ...at, assignment: 'c' }),
    proofPhrase('secret', { ...at, ticket: 'c' }),
  ];
  expect(new Set(phrases).size).toBe(4);
});

test('a number is eight digits, and another one each day and for everybody', () => {
  fc.assert(
    fc.property(fc.uuid(), (staff) => {
      expect(callerNumber('secret', { staff, day: '2026-11-26' })).toMatch(/^\d{8}$/);
    }),
  );
  const numbers = ['2026-11-26', '2026-11-27'].flatMap((day) =>
    ['a', 'b'].map((staff) => callerNumber('secret', { staff, day })),
  );
  expect(new Set(numbers).size).toBe(4);
});

test('a number may be typed as people write it down', () => {
  expect(typedNumber(' 4829 1365 ')).toBe('48291365');
  expect(typedNumber('48-29-13-65')).toBe('48291365');
});
