import { expect, test } from 'vitest';
import { keptProfile, readKeptProfile } from './kept-profile.ts';

const at = new Date('2026-11-22T04:30:00Z');
const kept = keptProfile({
  phone: '+919845012345',
  locale: 'kn',
  consents: { whatsapp: true, marketing: false },
  versions: { terms: 'T1', privacy: 'P2' },
  at,
});

test('what is kept at registration comes back as it was', () => {
  expect(readKeptProfile(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test('a language that is not spoken here is English', () => {
  expect(readKeptProfile({ ...kept, locale: 'fr' }).locale).toBe('en');
  const { locale: _, ...older } = kept;
  expect(readKeptProfile(older).locale).toBe('en');
});

test('each purpose points at its notice and at the moment of the registration', () => {
  expect(kept.consents.map(({ purpose, given, noticeVersion }) => [purpose, given, noticeVersion])).toEqual([
    ['adult', true, 'T1'],
    ['terms', true, 'T1'],
    ['privacy', true, 'P2'],
    ['whatsapp', true, 'P2'],
    ['marketing', false, 'P2'],
  ]);
  expect(new Set(kept.consents.map((consent) => consent.at))).toEqual(new Set([at.toISOString()]));
});

test.each([
  {},
  { phone: 7, consents: 'all' },
  { consents: [{ purpose: 'everything', given: true, noticeVersion: '1', at: at.toISOString() }] },
])('no consent is made up from %j', (profile) => {
  expect(readKeptProfile(profile)).toEqual({ phone: null, locale: 'en', consents: [] });
});
