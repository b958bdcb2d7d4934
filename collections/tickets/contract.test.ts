import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf } from '#kernel/contract.ts';
import { hasControlOrBidi, isStorable } from '#kernel/hostile.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { bookRemoteInput, ticketListQuery } from './contract.ts';

const booking = {
  bookingKey: '019c2222-2222-7222-8222-222222222222',
  tier: 'quick',
  category: 'other',
  categoryOther: 'Printer',
  subject: 'The printer is not found',
  description: plainToRichText('It was there yesterday.'),
  urgency: 'normal',
  attachments: [],
  contact: {
    name: 'Asha Rao',
    phone: '+919845012345',
    email: 'asha@example.com',
    method: 'phone',
    time: 'any',
  },
};
const lines = ['subject', 'categoryOther', 'contact.name'] as const;
type Line = (typeof lines)[number];

const withLine = (line: Line, text: string) =>
  line === 'contact.name'
    ? { ...booking, contact: { ...booking.contact, name: text } }
    : { ...booking, [line]: text };

function read(line: Line, text: string): { kept: string } | { problem: string | undefined } {
  const result = bookRemoteInput.safeParse(withLine(line, text));
  if (!result.success) return { problem: problemsOf(result.error)[line] };
  const { subject, categoryOther = '', contact } = result.data;
  return { kept: { subject, categoryOther, 'contact.name': contact.name }[line] };
}

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\u202e', '\u2066', '\u200f', '\u0000', '\ud800', '\udfff', '\r\n', '\u0085', '\u2028'),
      fc.constantFrom('Asha', 'ಆಶಾ', 'आशा', ' '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('whatever is typed on a line, it is kept as one clean line or refused beside its field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lines), nasty, (line, text) => {
      const result = read(line, text);
      if ('problem' in result) {
        expect(result.problem).toMatch(/^[A-Z].{5,}\.$/);
        return;
      }
      expect(hasControlOrBidi(result.kept)).toBe(false);
      expect(isStorable(text)).toBe(true);
      expect(isStorable(result.kept)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test.each(lines)('%s: a NUL and half a character are refused beside the field', (line) => {
  for (const text of ['Printer\u0000broken', 'Printer \ud83d broken'])
    expect(read(line, text)).toEqual({ problem: expect.any(String) });
});

test('direction marks that came with the clipboard are taken out', () => {
  expect(read('subject', '\u202eexe.gpj\u202c opens\u200b nothing\n')).toEqual({
    kept: 'exe.gpj opens nothing',
  });
  expect(read('categoryOther', '\u2067Scanner\u2069')).toEqual({ kept: 'Scanner' });
});

test('marks alone say nothing', () => {
  expect(read('subject', '\u202e\u200b\u200d\u2060\u202c     ')).toHaveProperty('problem');
  expect(read('categoryOther', '\u200b')).toEqual({ problem: 'Say in a few words what it is about.' });
});

test('a search is one clean line too', () => {
  expect(ticketListQuery.parse({ q: ' \u202eslow\u0000  wifi ' }).q).toBe('slow wifi');
});
