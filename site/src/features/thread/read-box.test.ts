import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { checkRichText } from '#kernel/rich-text-check.ts';
import { paragraph, text } from '#kernel/rich-text-nodes.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { readBox } from './read-box.ts';

const drawing = { checkRichText, richTextToHtml };
const plain = { drawing: null, held: false, limit: 20 };
const bold = plainToRichText('x');
bold.root.children = [paragraph([text('Now', 1)])];

test('what is typed plainly needs no editor', () => {
  expect(readBox('a < b', plain)).toEqual({
    ok: true,
    value: plainToRichText('a < b'),
    html: '<p>a &lt; b</p>',
  });
  expect(readBox(null, plain)).toEqual({ ok: false, problem: 'Please write something.' });
  expect(readBox('x'.repeat(21), plain)).toMatchObject({ ok: false, problem: expect.stringContaining('20') });
  expect(readBox('👩‍🔧'.repeat(9_000), { ...plain, limit: 10_000 })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('too much room'),
  });
});

test('a formatted text is read with the editor; while it comes, that is said; without it the words are read', () => {
  expect(readBox(bold, { ...plain, drawing })).toMatchObject({
    ok: true,
    html: '<p><strong>Now</strong></p>',
  });
  expect(readBox(bold, { ...plain, held: true })).toEqual({
    ok: false,
    problem: 'One moment, what you had written is being opened.',
  });
  expect(readBox(bold, plain)).toMatchObject({ ok: true, html: '<p>Now</p>' });
});
