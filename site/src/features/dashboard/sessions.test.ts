import { expect, test } from 'vitest';
import { lasting, sessionFacts } from './sessions.ts';

test.each([
  [0, '1 minute'],
  [1, '1 minute'],
  [45, '45 minutes'],
  [119, '119 minutes'],
  [120, '2 hours'],
  [47 * 60, '47 hours'],
  [48 * 60, '2 days'],
])('%s minutes are said as %s', (minutes, said) => {
  expect(lasting(minutes)).toBe(said);
});

test('a first session that is still going on has no average yet', () => {
  const lastAt = '2026-11-25T08:00:00.000Z';
  const facts = sessionFacts({ count: 1, averageMinutes: null, lastAt }, new Date('2026-11-25T10:00:00Z'));
  expect(facts.map(({ label }) => label)).toEqual(['Sessions', 'Last session']);
  expect(facts[0]?.value).toBe('1');
});
