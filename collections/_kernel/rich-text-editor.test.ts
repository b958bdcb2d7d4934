import { expect, test } from 'vitest';
import { checkRichText } from './rich-text-check.ts';
import { toEditorJson, toPortalJson } from './rich-text-editor.ts';

const textNode = {
  type: 'text',
  version: 1,
  text: 'our page',
  format: 1,
  mode: 'normal',
  style: '',
  detail: 0,
};
const frame = { version: 1, direction: null, format: '', indent: 0 };
const around = (link: object) => ({
  root: {
    ...frame,
    type: 'root',
    children: [{ ...frame, type: 'paragraph', textFormat: 0, textStyle: '', children: [link] }],
  },
});
const inEditor = (target: string | null) =>
  around({
    ...frame,
    type: 'link',
    url: 'https://example.com/',
    target,
    rel: null,
    title: null,
    children: [textNode],
  });

test('a link made in the editor passes the check of the server and keeps its address and words', () => {
  const checked = checkRichText(toPortalJson(inEditor('_blank')));
  expect(checked).toMatchObject({
    ok: true,
    value: {
      root: {
        children: [
          {
            children: [
              {
                type: 'link',
                fields: { url: 'https://example.com/', linkType: 'custom', newTab: true },
                children: [{ text: 'our page' }],
              },
            ],
          },
        ],
      },
    },
  });
});

test('the editor gets back the link it made', () => {
  for (const target of ['_blank', null])
    expect(toEditorJson(toPortalJson(inEditor(target)))).toEqual(inEditor(target));
});

test('links that the editor found by itself become plain links', () => {
  const auto = around({
    ...frame,
    type: 'autolink',
    isUnlinked: false,
    url: 'https://example.com/',
    target: null,
    rel: null,
    title: null,
    children: [textNode],
  });
  const text = JSON.stringify(toPortalJson(auto));
  expect(text).not.toMatch(/autolink|isUnlinked/);
  expect(checkRichText(JSON.parse(text)).ok).toBe(true);
});
