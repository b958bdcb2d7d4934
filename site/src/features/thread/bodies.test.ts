import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { element, paragraph, text } from '#kernel/rich-text-nodes.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { isBlank, plainHtml, textOf } from './bodies.ts';
import { spokenText } from './spoken.ts';

const item = (words: string) => ({ ...element('listitem'), value: 1, children: [text(words)] });
const formatted = {
  root: {
    ...element('root'),
    children: [
      paragraph([text('Now '), text('at once', 1)]),
      { ...element('list'), listType: 'bullet', tag: 'ul', start: 1, children: [item('One'), item('Two')] },
    ],
  },
};

test.each([
  ['nothing', null, true],
  ['spaces and line breaks', ' \n\n ', true],
  ['an empty editor', plainToRichText(''), true],
  ['an editor with spaces', plainToRichText('  '), true],
  ['what is no editor', {}, true],
  ['a letter', 'ಕ', false],
  ['formatted words', formatted, false],
])('%s is blank: %s', (_name, body, blank) => expect(isBlank(body)).toBe(blank));

test('a plain box shows every word of what an editor holds', () => {
  expect(textOf(formatted)).toBe('Now at once\nOne\nTwo');
  expect(textOf(plainToRichText('One\nTwo\n\nThree'))).toBe('One\nTwo\nThree');
  expect(textOf('as it is')).toBe('as it is');
});

test('what is spoken has the words of a message, not its marks', () => {
  expect(spokenText(richTextToHtml(plainToRichText('A < B & "C"\nD\n\nE')))).toBe('A < B & "C" D E');
  expect(spokenText('<p>12345</p>', 3)).toBe('123…');
});

test('what is written plainly is drawn here as the server draws it', () => {
  const line = fc.string({
    unit: fc.oneof(fc.constantFrom('&', '<', '"', "'", '\n', ' ', 'ಕ್'), fc.string()),
  });
  fc.assert(
    fc.property(line, (typed) => {
      const body = plainToRichText(typed);
      expect(plainHtml(body)).toBe(richTextToHtml(body));
    }),
  );
});
