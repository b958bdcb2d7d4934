import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { element, paragraph, text } from '#kernel/rich-text-nodes.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { isBlank, isPlain, spokenText } from './bodies.ts';

const bold = { root: { ...element('root'), children: [paragraph([text('Now', 1)])] } };

test.each([
  ['nothing', null, true],
  ['an empty editor', plainToRichText(''), true],
  ['spaces and line breaks', plainToRichText(' \n \n'), true],
  ['a letter', plainToRichText('ಕ'), false],
  ['formatted words', bold, false],
])('%s is blank: %s', (_name, body, blank) => expect(isBlank(body)).toBe(blank));

test('a plain box can show paragraphs and lines, but not what is bold', () => {
  expect(isPlain(null)).toBe(true);
  expect(isPlain(plainToRichText('One\nTwo\n\nThree'))).toBe(true);
  expect(isPlain(bold)).toBe(false);
  expect(isPlain({ root: { children: [{ type: 'unknown' }] } })).toBe(false);
});

test('what is spoken has the words of a message, not its marks', () => {
  expect(spokenText(richTextToHtml(plainToRichText('A < B & "C"\nD\n\nE')))).toBe('A < B & "C" D E');
  expect(spokenText('<p>12345</p>', 3)).toBe('123…');
});
