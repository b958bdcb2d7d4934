import { expect, test } from 'vitest';
import { plainToRichText } from './rich-text.ts';
import { checkRichText } from './rich-text-check.ts';
import { richTextToHtml, richTextToPlain } from './rich-text-output.ts';
import { quotedLines, withQuote } from './rich-text-quote.ts';

const html = (plain: string) => richTextToHtml(plainToRichText(plain));

test('a quote says who, when and what, behind what was written before, and can be sent', () => {
  const body = withQuote('Thank you!', {
    heading: 'Bala Kumar, 10:30 am',
    html: html('Which router?\n\nThe <white> & "flat" one?'),
  });
  const checked = checkRichText(body, { min: 1, max: 5000 });
  expect(checked).toMatchObject({ ok: true });
  expect(richTextToPlain(body).replaceAll(/\n+/g, '\n').trim()).toContain('Which router?');
  expect(richTextToHtml(body)).toContain('<blockquote>');
  expect(richTextToHtml(body)).toContain('&lt;white&gt; &amp;');
  expect(body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'paragraph']);
});

test('an empty box begins with the quote', () => {
  for (const before of [null, '', plainToRichText('')])
    expect(
      withQuote(before, { heading: 'You', html: html('Yes') }).root.children.map(({ type }) => type),
    ).toEqual(['quote', 'paragraph']);
});

test('a long message is cut, between letters', () => {
  const [line = ''] = quotedLines(html('👩‍💻ಕನ್ನಡ'.repeat(200)));
  expect(line.endsWith('…')).toBe(true);
  expect([...line].length).toBeLessThanOrEqual(401);
  expect(line).not.toContain('\ufffd');
  expect(line.isWellFormed()).toBe(true);
});

test('lists and lines stay lines', () => {
  expect(
    quotedLines('<ul><li>One</li><li>Two<br>and a half</li></ul><blockquote>Three</blockquote>'),
  ).toEqual(['One', 'Two', 'and a half', 'Three']);
});
