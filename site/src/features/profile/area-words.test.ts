import { expect, test } from 'vitest';
import { areaWords } from './area-words.ts';

test('each answer about an area has its own words', () => {
  expect(areaWords({ pin: '560038', answer: 'covered', area: 'Indiranagar' })).toMatchObject({ good: true });
  expect(areaWords({ pin: '562110', answer: 'not_covered', area: 'Devanahalli' })?.text).toContain(
    'Devanahalli',
  );
  expect(areaWords({ pin: '400001', answer: 'unknown' })?.text).toContain('400001');
  expect(areaWords({ pin: 'abc', answer: 'invalid' })).toBeNull();
});
