import { expect, test } from 'vitest';
import { gstinProblem } from '#kernel/gstin.ts';
import { pinProblem } from '#kernel/pin.ts';
import { noticeSeeds } from './notices.ts';
import { logInTable } from './people.ts';
import { areaSeeds } from './service-areas.ts';
import { serviceSeeds } from './services.ts';
import { holidaysFrom, settingsSeed } from './settings.ts';

const now = new Date('2026-11-22T06:00:00Z');

test('the demo company is marked as such and its GSTIN is well formed', () => {
  const { company } = settingsSeed(now);
  expect(company.demo).toBe(true);
  expect(gstinProblem(company.gstin ?? '')).toBeNull();
});

test('every PIN code is one and stands once', () => {
  expect(areaSeeds.filter(({ pin }) => pinProblem(pin))).toEqual([]);
  expect(new Set(areaSeeds.map(({ pin }) => pin)).size).toBe(areaSeeds.length);
  expect(areaSeeds.filter(({ name }) => name.trim() !== name || name.length < 3)).toEqual([]);
});

test('holidays are this year’s and next year’s, in order', () => {
  const days = holidaysFrom(now).map(({ date }) => date);
  expect(days).toContain('2026-12-25');
  expect(days).toContain('2027-01-26');
  expect(days).toEqual([...days].sort());
  expect(new Set(days).size).toBe(days.length);
});

test('prices are whole paise, and only the remote session is booked online', () => {
  for (const service of serviceSeeds) {
    expect(service.booking).toBe(service.kind === 'remote' ? 'online' : 'by_phone');
    for (const tier of service.tiers ?? []) expect(Number.isSafeInteger(tier.price)).toBe(true);
  }
});

test('every notice says first that it is demo text', () => {
  expect(noticeSeeds.map(({ document }) => document).sort()).toEqual([
    'grievance',
    'privacy',
    'refunds',
    'terms',
  ]);
  for (const { sections } of noticeSeeds) expect(sections[0]?.body).toContain('demo text');
});

test('a page that a text names has that name', () => {
  const titles = noticeSeeds.map(({ title }) => title);
  const bodies = noticeSeeds.flatMap(({ sections }) => sections.map(({ body }) => body));
  const terms = settingsSeed(now).invoiceTerms?.map(({ text }) => text) ?? [];
  const named = [...bodies, ...terms].flatMap((text) =>
    [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(1);
  for (const name of named) expect(titles).toContain(name);
});

test('log-ins are shown as a table', () => {
  expect(logInTable([{ who: 'A', page: '/admin', email: 'a@example.com', password: 'p' }])).toBe(
    'Who  Page    E-mail         Password\nA    /admin  a@example.com  p',
  );
});
