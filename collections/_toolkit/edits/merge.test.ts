import { expect, test } from 'vitest';
import type { MergedField } from './merge.ts';
import { differencesOf, merged } from './merge.ts';

const fields: MergedField[] = [
  { type: 'number', name: 'revision' },
  { type: 'row', fields: [{ type: 'text', name: 'title', label: 'Title' }] },
  {
    type: 'group',
    name: 'company',
    label: 'Company',
    fields: [
      { type: 'row', fields: [{ type: 'text', name: 'phone', label: 'Phone' }] },
      { type: 'text', name: 'email', label: 'E-mail' },
    ],
  },
  { type: 'tabs', tabs: [{ fields: [{ type: 'text', name: 'inTab' }] }] },
  { type: 'array', name: 'hours', label: 'Hours', fields: [{ type: 'text', name: 'opens' }] },
  { type: 'ui', name: 'note' },
];

const base = {
  revision: 1,
  title: 'Remote',
  company: { phone: '1', email: 'a@b.in' },
  inTab: 'x',
  hours: [{ id: 'a', opens: '09:00' }],
};

test('what only others changed is taken over, what both changed is asked about', () => {
  const theirs = {
    ...base,
    revision: 2,
    title: 'Remote help',
    company: { phone: '2', email: 'a@b.in' },
    hours: [{ id: 'a', opens: '10:00' }],
  };
  const mine = { ...base, title: 'Remote support', company: { phone: '1', email: 'c@d.in' } };
  expect(differencesOf(fields, { base, theirs, mine })).toEqual([
    {
      path: ['title'],
      label: 'Title',
      theirs: 'Remote help',
      mine: 'Remote support',
      isContested: true,
      isShown: true,
    },
    {
      path: ['company', 'phone'],
      label: 'Company › Phone',
      theirs: '2',
      mine: '1',
      isContested: false,
      isShown: true,
    },
    {
      path: ['hours'],
      label: 'Hours',
      theirs: theirs.hours,
      mine: base.hours,
      isContested: false,
      isShown: true,
    },
  ]);
});

test('what the form does not show goes along without a word and without a question', () => {
  const hidden: MergedField[] = [
    { type: 'date', name: 'updatedAt', label: 'Updated At' },
    { type: 'number', name: 'width', label: 'Width', admin: { hidden: true } },
  ];
  const versions = {
    base: { updatedAt: '1', width: 1 },
    theirs: { updatedAt: '2', width: 2 },
    mine: { updatedAt: '1', width: 3 },
  };
  expect(differencesOf(hidden, versions)).toMatchObject([
    { path: ['updatedAt'], theirs: '2', isContested: false, isShown: false },
    { path: ['width'], theirs: 2, isContested: false, isShown: false },
  ]);
});

test('what both typed alike, and what others left alone, is no difference', () => {
  const theirs = { ...base, title: 'Help', inTab: '' };
  expect(
    differencesOf(fields, { base: { ...base, inTab: null }, theirs, mine: { ...base, title: 'Help' } }),
  ).toEqual([]);
});

test('taking over leaves everything else as it was typed', () => {
  const mine = { title: 'Typed', company: { phone: '1', email: 'typed@b.in' } };
  const theirs = { title: 'Theirs', company: { phone: '2', email: 'a@b.in' } };
  const [first, ...rest] = differencesOf(fields, { base: { company: { phone: '1' } }, theirs, mine });
  expect(first?.path).toEqual(['title']);
  const phone = rest.filter(({ label }) => label === 'Company › Phone');
  expect(merged(mine, phone)).toEqual({ title: 'Typed', company: { phone: '2', email: 'typed@b.in' } });
  expect(mine.company.phone).toBe('1');
  expect(merged({}, phone)).toEqual({ company: { phone: '2' } });
});
