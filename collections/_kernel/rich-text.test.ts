import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkUrl } from './link-url.ts';
import { bytesOf, characterCount, plainToRichText, textLimits } from './rich-text.ts';
import { checkRichText, richTextWords, unfinished } from './rich-text-check.ts';
import { richTextToHtml, richTextToPlain } from './rich-text-output.ts';

const words = richTextWords('en');
const t = (text: string, format = 0) => ({
  type: 'text',
  text,
  format,
  version: 1,
  mode: 'normal',
  style: '',
  detail: 0,
});
const p = (...children: unknown[]) => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
});
const li = (...children: unknown[]) => ({ type: 'listitem', version: 1, value: 1, indent: 0, children });
const list = (listType: string, ...children: unknown[]) => ({
  type: 'list',
  listType,
  start: 1,
  tag: 'ul',
  version: 1,
  children,
});
const link = (url: unknown, ...children: unknown[]) => ({
  type: 'link',
  version: 3,
  id: 'abc',
  fields: { url, linkType: 'custom', newTab: true },
  children,
});
const doc = (...children: unknown[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
});

const checked = (value: unknown, limits = {}) => {
  const result = checkRichText(value, limits);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const problem = (value: unknown, limits = {}) => {
  const result = checkRichText(value, limits);
  return result.ok ? null : result.problem;
};

test('what the editor writes comes through and is shown', () => {
  const value = checked(
    doc(
      p(
        t('Hello '),
        t('world', 3),
        { type: 'linebreak', version: 1 },
        link('https://example.com/a?b=1&c=2', t('here')),
      ),
      { type: 'quote', version: 1, children: [t('said')] },
      list('number', li(t('one')), li(list('bullet', li(t('inner'))))),
    ),
  );
  expect(richTextToHtml(value)).toBe(
    '<p>Hello <strong><em>world</em></strong><br>' +
      '<a href="https://example.com/a?b=1&amp;c=2" rel="ugc nofollow noopener" target="_blank">here</a></p>' +
      '<blockquote>said</blockquote><ol><li>one</li><li><ul><li>inner</li></ul></li></ol>',
  );
  expect(richTextToPlain(value)).toBe(
    'Hello world\nhere (https://example.com/a?b=1&c=2)\n\n> said\n\n1. one\n  - inner',
  );
});

test('a checked text is checked again without change', () => {
  const value = checked(doc(p(t('a', 31), link('mailto:a@b.in', t('a@b.in'))), list('bullet', li(t('x')))));
  expect(checked(structuredClone(value))).toEqual(value);
});

test('attributes that are not known are dropped', () => {
  const value = checked(
    doc({
      ...p({ ...t('x', 1 | 64 | 1024), style: 'position:fixed', onclick: 'evil()', $: 1 }),
      id: 'x',
      evil: {},
    }),
  );
  expect(JSON.stringify(value)).not.toMatch(/evil|fixed|onclick|\$/);
  expect(value.root.children[0]).toMatchObject({ children: [{ text: 'x', format: 1, style: '' }] });
});

test('an automatic link becomes a link', () => {
  const value = checked(doc(p({ ...link('https://example.com', t('x')), type: 'autolink' })));
  expect(value.root.children[0]).toMatchObject({
    children: [{ type: 'link', fields: { url: 'https://example.com/', linkType: 'custom', newTab: true } }],
  });
});

test.each(
  [
    [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ],
    [
      'file:///etc/passwd',
      'ftp://a.b',
      '//evil.example',
      '/admin',
      'https:evil',
      'http://',
      'https://user:pw@evil.example',
    ],
    [
      'https://google.com@evil.example',
      'https:\\\\evil.example',
      'mailto:a@b.in?bcc=c@d.in',
      'mailto:',
      'mailto:a@b.in,c@d.in',
      '',
    ],
    [
      'https://a b.example',
      `https://example.com/${'a'.repeat(3000)}`,
      'blob:https://example.com/x',
      '\u0001https://example.com',
    ],
  ].flat(),
)('a link to %j is refused', (url) => {
  expect(linkUrl(url)).toBeNull();
  expect(problem(doc(p(link(url, t('x')))))).toBe(words.link);
});

test.each([
  ['HTTPS://Example.com/Path', 'https://example.com/Path'],
  ['http://example.com/"><script>', 'http://example.com/%22%3E%3Cscript%3E'],
  ['mailto:a@b.in', 'mailto:a@b.in'],
])('a link to %s leads to %s', (url, href) => {
  expect(linkUrl(url)).toBe(href);
});

test('a link into our own collections is refused', () => {
  const internal = {
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', doc: { relationTo: 'customers', value: '1' } },
    children: [t('x')],
  };
  expect(problem(doc(p(internal)))).toBe(words.link);
});

test.each<[string, unknown, string]>([
  ['a relationship', { type: 'relationship', relationTo: 'customers', value: '1', version: 1 }, words.node],
  ['an upload', { type: 'upload', relationTo: 'media', value: '1', version: 1 }, words.node],
  ['a block', { type: 'block', fields: {} }, words.node],
  ['a heading', { type: 'heading', tag: 'h1', children: [t('x')] }, words.node],
  ['a text outside a paragraph', t('x'), words.node],
  ['a paragraph in a paragraph', p(p(t('x'))), words.node],
  ['a link in a link', p(link('https://a.in', link('https://b.in', t('x')))), words.node],
  ['a paragraph in a list', list('bullet', p(t('x'))), words.node],
  ['a root in the root', doc(p(t('x'))).root, words.node],
  ['no node at all', null, words.shape],
  ['a text', 'x', words.shape],
  ['an array', [[]], words.shape],
  ['children that are no list', { type: 'paragraph', children: { length: 1, 0: t('x') } }, words.shape],
  ['a text without text', p({ type: 'text', text: { toString: 'x' } }), words.shape],
  ['a type from the prototype', { type: 'constructor', children: [] }, words.node],
])('%s is refused', (_, child, expected) => {
  expect(problem(doc(child))).toBe(expected);
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  { foo: 1 },
  { root: 'x' },
  { root: { children: [] } },
  { root: { type: 'root' } },
])('%j is no rich text', (value) => {
  expect(problem(value)).toBe(words.shape);
});

test('lists nested six thousand deep are refused without running out of stack', () => {
  let deep: unknown = t('x');
  for (let i = 0; i < 6000; i += 1) deep = list('bullet', li(deep));
  expect(problem(doc(deep))).toBe(words.deep);
});

test('twenty levels are the limit', () => {
  const nested = (levels: number) => {
    let inner: unknown = t('x');
    for (let i = 0; i < levels; i += 1) inner = list('bullet', li(inner));
    return doc(inner);
  };
  // root, nine lists with their items and the text are 20 levels
  expect(problem(nested(9))).toBeNull();
  expect(problem(nested(10))).toBe(words.deep);
});

test('too many nodes and too many bytes are refused', () => {
  const roomy = { maxBytes: 10_000_000 };
  expect(problem(doc(...Array.from({ length: 2500 }, () => p(t('x')))), roomy)).toBeNull();
  expect(problem(doc(...Array.from({ length: 2501 }, () => p(t('x')))), roomy)).toBe(words.large);
  expect(problem(doc(p(t('x'.repeat(textLimits.bytes + 1)))))).toBe(words.large);
  expect(problem(doc(p(t('ಕ'.repeat(textLimits.bytes / 2)))))).toBe(words.large);
  expect(problem(doc(...Array.from({ length: 500 }, () => p(t('x', 31)))))).toBe(words.large);
  const full = checked(doc(p(t('x'.repeat(60_000)))));
  expect(bytesOf(checked(full, { maxBytes: bytesOf(full) }))).toBe(bytesOf(full));
  expect(problem(full, { maxBytes: bytesOf(full) - 1 })).toBe(words.large);
});

test('addresses, which nobody sees, count too: by their number and their bytes', () => {
  const links = (count: number, path = '') =>
    doc(p(...Array.from({ length: count }, () => link(`https://a.in/${path}`, t('x')))));
  expect(problem(links(textLimits.links), { max: 20 })).toBeNull();
  expect(problem(links(textLimits.links + 1), { max: 21 })).toBe(words.links(20));
  expect(problem(links(40), unfinished)).toBeNull();
  expect(problem(links(20, 'a'.repeat(2000)))).toBeNull();
  // Each of these letters is four in HTML: what is shown stays within a few times what is stored.
  const html = richTextToHtml(checked(links(20, "'".repeat(2000))));
  expect(html.length).toBeLessThan(5 * textLimits.bytes);
});

test('too many bytes are refused before anybody counts letters in them', () => {
  const long = doc(p(t('👩‍🔧'.repeat(6_000))));
  expect(problem(long, { max: 10 })).toBe(words.large);
  expect(problem(long, { max: 10, ...unfinished })).toBe(words.long(10));
});

test('length is counted in characters as people see them', () => {
  expect(characterCount('ಕನ್ನಡ')).toBe([...new Intl.Segmenter().segment('ಕನ್ನಡ')].length);
  expect(characterCount('👨‍👩‍👧e\u0301')).toBe(2);
  expect(characterCount('a\r\nb')).toBe(3);
  expect(characterCount(plainToRichText('ab\ncd'))).toBe(5);
  expect(problem(plainToRichText('12345'), { max: 4 })).toBe(words.long(4));
  expect(problem(plainToRichText('12345'), { max: 5 })).toBeNull();
  expect(problem(plainToRichText(''), { min: 1 })).toBe(words.empty);
  expect(problem(plainToRichText('   '), { min: 10 })).toBe(words.empty);
  expect(problem(doc(p(t('    '))), { min: 1 })).toBe(words.empty);
  for (const unseen of ['\u200b', '\u00ad \u2060', '\ufeff'])
    expect(problem(plainToRichText(unseen), { min: 1 })).toBe(words.empty);
  expect(problem(plainToRichText('12345'), { min: 6 })).toBe(words.short(6));
});

test('what a person types is never markup', () => {
  const value = plainToRichText('<script>alert("1")</script> & \'x\'');
  expect(richTextToHtml(value)).toBe(
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
  );
});

test('characters that a database or a reader stumbles over are taken out', () => {
  expect(richTextToPlain(checked(doc(p(t('a\u0000b\u202ec\ud800')))))).toBe('abc\ufffd');
});

test('a link that got into stored text some other way is not followed', () => {
  const value = checked(doc(p(link('https://example.com', t('x')))));
  const stored = JSON.parse(JSON.stringify(value).replace('https://example.com/', 'javascript:alert(1)'));
  expect(richTextToHtml(stored)).toBe('<p>x</p>');
});

test('plain text keeps its paragraphs and lines', () => {
  const value = plainToRichText('one\ntwo\r\n\r\n\r\nthree  ');
  expect(richTextToHtml(value)).toBe('<p>one<br>two</p><p>three  </p>');
  expect(richTextToPlain(value)).toBe('one\ntwo\n\nthree');
  expect(richTextToHtml(plainToRichText(''))).toBe('<p></p>');
});

test('plain text always becomes a text that passes the check and shows no tag of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (plain) => {
      const value = checked(plainToRichText(plain));
      expect(value).toEqual(plainToRichText(plain));
      expect(richTextToHtml(value).replaceAll(/<\/?p>|<br>/g, '')).not.toMatch(/[<>"']/);
    }),
  );
});

test('any JSON is either refused or made safe', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const asRoot = { root: { type: 'root', children: [value] } };
      for (const candidate of [value, asRoot]) {
        const result = checkRichText(candidate);
        expect(result.ok ? typeof richTextToHtml(result.value) : result.problem.length > 5).toBeTruthy();
      }
    }),
  );
});
