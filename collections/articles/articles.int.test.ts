import { beforeAll, expect, test } from 'vitest';
import { articleBody } from '#cms/seed/article-body.ts';
import { fillBusiness } from '#cms/seed/fill.ts';
import { cookieOf, createStaff } from '#cms/testing/people.ts';
import { revisionOf } from '#cms/testing/revision.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { ArticleView, HelpView, SuggestedArticles } from './view.ts';

const cms = await testCms();
let editor: string;

beforeAll(async () => {
  await fillBusiness(await cms.req());
  editor = await cookieOf(
    await cms.req(),
    await createStaff(await cms.req(), { roles: ['editor'] }),
    'staff',
  );
});

const headers = (language: string) => ({ 'accept-language': language });
async function suggested(q: string, language = 'en'): Promise<string[]> {
  const path = `/api/portal/help/suggest?q=${encodeURIComponent(q)}`;
  const response = await cms.fetch(path, { headers: headers(language) });
  expect(response.status, q).toBe(200);
  return ((await response.json()) as SuggestedArticles).articles.map(({ title }) => title);
}
async function help(q: string, language = 'en'): Promise<HelpView> {
  const response = await cms.fetch(`/api/portal/views/help?q=${encodeURIComponent(q)}`, {
    headers: headers(language),
  });
  return ((await response.json()) as { data: HelpView }).data;
}
const read = (slug: string, language = 'en') =>
  cms.fetch(`/api/portal/views/help/${encodeURIComponent(slug)}`, { headers: headers(language) });
const write = async (more: Record<string, unknown>, cookie = editor) => {
  const body = {
    title: 'Some title',
    summary: 'In one sentence.',
    category: 'other',
    language: 'en',
    status: 'draft',
    body: articleBody('Do this first.'),
    ...more,
  };
  const response = await cms.fetch('/api/articles', { body, cookie });
  const { doc, errors } = (await response.json()) as { doc?: { id: string; slug: string }; errors?: unknown };
  return { ...doc, status: response.status, said: JSON.stringify(errors ?? '') };
};

test.each([
  ['My printer is not printing since yesterday', 'The printer shows as offline'],
  ['Printers keep failing', 'The printer shows as offline'],
  ['laptop very slow', 'The laptop has become slow'],
  ['Wi-Fi drops', 'Wi-Fi is slow or drops again and again'],
  ['a caller wants my OTP by AnyDesk', 'Somebody called and wants access to my computer'],
])('“%s” is offered “%s” first', async (subject, title) => {
  expect((await suggested(subject))[0]).toBe(title);
});

test('what points to nothing is offered nothing, and no more than three are', async () => {
  for (const subject of ['', 'help me please', 'it is not', '%', "'; truncate articles"])
    expect(await suggested(subject), subject).toEqual([]);
  expect((await suggested('slow internet printer laptop virus scam files')).length).toBe(3);
});

test('a reader of Kannada is offered her own language first, then English; nobody a language she has not chosen', async () => {
  const kannada = await suggested('printer offline', 'kn');
  expect(kannada[0]).toBe('ಪ್ರಿಂಟರ್ ಆಫ್‌ಲೈನ್ ಎಂದು ತೋರಿಸುತ್ತಿದೆ');
  expect(kannada).toContain('The printer shows as offline');
  expect(await suggested('ಪ್ರಿಂಟರ್', 'kn')).toHaveLength(1);
  expect((await suggested('printer offline')).some((title) => /\p{Script=Kannada}/u.test(title))).toBe(false);
});

test('a draft is nobody’s but the editors’ until it is published', async () => {
  const made = await write({ title: 'Ghostly zebra', keywords: 'zebra' });
  expect(made).toMatchObject({ status: 201, slug: 'ghostly-zebra' });
  expect((await read('ghostly-zebra')).status).toBe(404);
  expect(await suggested('zebra')).toEqual([]);
  expect((await help('zebra')).found).toEqual([]);
  const revision = await revisionOf(cms, 'articles', made.id);
  const published = await cms.fetch(`/api/articles/${made.id}`, {
    method: 'PATCH',
    body: { status: 'published', revision },
    cookie: editor,
  });
  expect(published.status).toBe(200);
  expect(await suggested('zebra')).toEqual(['Ghostly zebra']);
  const article = ((await (await read('ghostly-zebra')).json()) as { data: ArticleView }).data;
  expect(article).toMatchObject({ title: 'Ghostly zebra', category: 'other', html: '<p>Do this first.</p>' });
});

test('what an editor pastes runs nowhere', async () => {
  const body = articleBody('<img src=x onerror=alert(1)>');
  const link = { type: 'link', version: 3, direction: null, format: '', indent: 0 };
  const fields = { url: 'javascript:alert(1)', linkType: 'custom', newTab: false };
  const text = { type: 'text', version: 1, text: 'press', format: 0, mode: 'normal', style: '', detail: 0 };
  (body.root.children as { children: unknown[] }[])[0]?.children.push({
    ...link,
    id: 'a',
    fields,
    children: [text],
  });
  await write({ title: 'Pasted', status: 'published', body });
  const answer = await read('pasted');
  const html = answer.status === 200 ? ((await answer.json()) as { data: ArticleView }).data.html : '';
  expect(html).not.toMatch(/<img|javascript:/);
});

test('an article without words is not kept, and that is said in words', async () => {
  const empty = await write({ title: 'Nothing yet', body: articleBody('') });
  expect(empty.status).toBe(400);
  expect(empty.said).toContain('Please write the article.');
});

test('an address is made of the title, in any script, and there is one of each', async () => {
  expect((await write({ title: 'ಹೊಸ ಲೇಖನ' })).slug).toBe('ಹೊಸ-ಲೇಖನ');
  expect((await write({ title: 'ಹೊಸ ಲೇಖನ' })).status).toBe(400);
  expect((await write({ title: 'Other', slug: 'Not an address' })).said).toContain('Small letters');
  expect((await write({ title: '???' })).status).toBe(400);
  const kannada = (await help('', 'kn')).categories.flatMap(({ articles }) => articles)[0];
  expect((await read(kannada?.slug ?? '', 'kn')).status).toBe(200);
});

test('who looks for words finds them in the text as well; without words everything stands by category', async () => {
  const { found, categories } = await help('task manager');
  expect(found?.map(({ title }) => title)).toEqual(['The laptop has become slow']);
  expect(categories.map(({ category }) => category)).toContain('data_recovery');
  expect((await help('')).found).toBe(null);
});
