import type { Field } from 'payload';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

const fields: Field[] = [
  { name: 'revision', type: 'number', custom: { unaudited: true } },
  {
    type: 'row',
    fields: [
      { name: 'title', type: 'text' },
      { name: 'count', type: 'number', label: 'How many' },
    ],
  },
  { name: 'company', type: 'group', fields: [{ name: 'hoursText', type: 'text' }] },
  {
    type: 'tabs',
    tabs: [
      { label: 'Loose', fields: [{ name: 'loose', type: 'checkbox' }] },
      { name: 'inTab', label: 'In a tab', fields: [{ name: 'deep', type: 'text' }] },
    ],
  },
  {
    name: 'rows',
    type: 'array',
    fields: [
      { name: 'text', type: 'text' },
      { name: 'apiToken', type: 'text' },
    ],
  },
  { name: 'body', type: 'richText' },
  { name: 'apiSecret', type: 'text' },
  { name: 'pin', type: 'text', custom: { secret: true } },
  { name: 'width', type: 'number', admin: { hidden: true } },
  { name: 'note', type: 'ui', admin: {} } as never,
];

const changed = (before: object | null, after: object | null) =>
  changesBetween(fields, before as never, after as never);

test('nothing is told of what is as it was: ids of rows, an empty text and none, times and counters do not count', () => {
  const before = {
    id: '1',
    revision: 1,
    updatedAt: 'a',
    title: '',
    rows: [{ id: 'a', text: 'One' }],
    width: 1,
  };
  const after = {
    id: '1',
    revision: 2,
    updatedAt: 'b',
    title: null,
    rows: [{ id: 'b', text: 'One' }],
    width: 2,
  };
  expect(changed(before, after)).toEqual([]);
});

test('fields are found wherever the form has them, under the names that people read', () => {
  expect(
    changed(
      { title: 'A', count: 1, company: { hoursText: 'Mon' }, loose: false, inTab: { deep: 'x' } },
      { title: 'B', count: 2, company: { hoursText: 'Tue' }, loose: true, inTab: { deep: 'y' } },
    ),
  ).toEqual([
    { path: 'title', label: 'Title', before: 'A', after: 'B' },
    { path: 'count', label: 'How many', before: 1, after: 2 },
    { path: 'company.hoursText', label: 'Company › Hours Text', before: 'Mon', after: 'Tue' },
    { path: 'loose', label: 'Loose', before: false, after: true },
    { path: 'inTab.deep', label: 'In a tab › Deep', before: 'x', after: 'y' },
  ]);
});

test('the same rows are compared one by one, other rows as a list', () => {
  const [one, two] = [
    { id: 'a', text: 'One' },
    { id: 'b', text: 'Two' },
  ];
  expect(changed({ rows: [one, two] }, { rows: [one, { ...two, text: '2' }] })).toEqual([
    { path: 'rows.1.text', label: 'Rows 2 › Text', before: 'Two', after: '2' },
  ]);
  const list = (...texts: string[]) => texts.map((text) => ({ text }));
  expect(changed({ rows: [one, two] }, { rows: [two, one] })).toEqual([
    { path: 'rows', label: 'Rows', before: list('One', 'Two'), after: list('Two', 'One') },
  ]);
  expect(changed({ rows: [one] }, { rows: [] })).toMatchObject([{ before: list('One'), after: null }]);
});

test('secrets and long texts are told as changed, never what they are', () => {
  const secret = { omitted: 'secret' };
  expect(changed({ apiSecret: 'old one', pin: null }, { apiSecret: 'new one', pin: '1234' })).toEqual([
    { path: 'apiSecret', label: 'Api Secret', before: secret, after: secret },
    { path: 'pin', label: 'Pin', before: null, after: secret },
  ]);
  const told = changed(null, {
    title: 'x'.repeat(301),
    rows: [{ id: 'a', text: 'y'.repeat(1_000), apiToken: 'hidden' }],
    body: { root: { children: [{ text: 'a formatted text' }] } },
  });
  expect(told).toEqual([
    { path: 'title', label: 'Title', before: null, after: { omitted: 'long', length: 301 } },
    {
      path: 'rows',
      label: 'Rows',
      before: null,
      after: [{ text: { omitted: 'long', length: 1_000 }, apiToken: secret }],
    },
    { path: 'body', label: 'Body', before: null, after: { omitted: 'long', length: expect.any(Number) } },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/hidden|formatted/);
});

test('of a long list fifty rows are kept', () => {
  const rows = Array.from({ length: 80 }, (_, n) => ({ id: `${n}`, text: `Row ${n}` }));
  const [change] = changed(null, { rows });
  expect(change?.after).toHaveLength(50);
});
