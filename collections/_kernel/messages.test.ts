import { afterEach, expect, expectTypeOf, test } from 'vitest';
import { catalogue, plural, speakBy, spoken, translate } from './messages.ts';

const words = catalogue({
  name: 'test',
  en: {
    title: 'My tickets',
    found: (n: number) => `${plural(n, 'ticket', 'tickets')} found`,
    status: { open: 'Open', deeper: { closed: 'Closed', again: 'Reopened' } },
    steps: ['One', 'Two'],
  },
});
translate('kn', { test: { title: 'ನನ್ನ ಟಿಕೆಟ್‌ಗಳು', status: { deeper: { closed: 'ಮುಚ್ಚಲಾಗಿದೆ' } } } });

afterEach(() => speakBy(() => undefined));

test('English is spoken when no language is named', () => {
  expect(words().title).toBe('My tickets');
  expect(words('en').found(1)).toBe('1 ticket found');
  expect(words('en').found(0)).toBe('0 tickets found');
  expect(words('en').steps).toEqual(['One', 'Two']);
});

test('a partial language falls back to English key by key at every depth', () => {
  expect(words('kn').title).toBe('ನನ್ನ ಟಿಕೆಟ್‌ಗಳು');
  expect(words('kn').status.open).toBe('Open');
  expect(words('kn').status.deeper).toEqual({ closed: 'ಮುಚ್ಚಲಾಗಿದೆ', again: 'Reopened' });
  expect(words('kn').found(2)).toBe('2 tickets found');
});

test('a language without any words is English', () => {
  expect(words('hi')).toEqual(words('en'));
});

test('a language that is not known is English', () => {
  expect(words('fr' as 'en').title).toBe('My tickets');
});

test('texts are typed as strings and functions keep their parameters', () => {
  expectTypeOf(words('en').title).toEqualTypeOf<string>();
  expectTypeOf(words('en').found).parameters.toEqualTypeOf<[number]>();
});

test('counts are grouped the Indian way', () => {
  expect(plural(123456, 'ticket', 'tickets')).toBe('1,23,456 tickets');
});

test('without a language named, words are in the one that is spoken right now', () => {
  let now: 'en' | 'kn' = 'kn';
  speakBy(() => now);
  expect(spoken()).toBe('kn');
  expect(words().title).toBe('ನನ್ನ ಟಿಕೆಟ್‌ಗಳು');
  expect(words('en').title).toBe('My tickets');
  now = 'en';
  expect(words().title).toBe('My tickets');
});

test('a translation that comes later counts from then on, and one of another catalogue changes nothing', () => {
  const late = catalogue({ name: 'late', en: { hello: 'Hello' } });
  expect(late('kn').hello).toBe('Hello');
  translate('kn', { late: { hello: 'ನಮಸ್ಕಾರ' } });
  expect(late('kn').hello).toBe('ನಮಸ್ಕಾರ');
  expect(words('kn').title).toBe('ನನ್ನ ಟಿಕೆಟ್‌ಗಳು');
});

test('a catalogue without a name is English in every language', () => {
  const plain = catalogue({ en: { title: 'Tax invoice' } });
  translate('kn', { undefined: { title: 'x' } });
  expect(plain('kn').title).toBe('Tax invoice');
});
