import { expect, test } from 'vitest';
import { deskQueueQuery } from '../../rules/desk-filter.ts';
import { isSameFilter, narrowings, paramsOf } from './place.ts';

test('what stands in the address is read back as it was', () => {
  const filter = { queue: 'all', urgency: 'high', assignee: 'me', q: 'slow & loud', waited: 4 } as const;
  const params = paramsOf({ filter, view: null });
  expect(deskQueueQuery.parse(Object.fromEntries(params))).toEqual(filter);
  expect(narrowings(filter)).toBe(4);
  expect(narrowings({ queue: 'mine', q: '' })).toBe(0);
});

test('filters are compared by what they show', () => {
  expect(isSameFilter({ queue: 'mine', q: '' }, { queue: 'mine' })).toBe(true);
  expect(isSameFilter({ queue: 'mine', kind: 'web' }, { queue: 'mine' })).toBe(false);
});
