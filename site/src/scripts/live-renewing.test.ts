import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRenewing } from './live-renewing.ts';

vi.mock('./live-regions.ts', () => ({ renewRegions: async () => 'renewed' }));

const asked: RequestInit[] = [];
const reported: unknown[] = [];
let parse: () => object = () => ({});

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  reported.length = 0;
  const page = Object.assign(new EventTarget(), { querySelectorAll: () => [], visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { pathname: '/customer/dashboard', search: '' });
  vi.stubGlobal('reportError', (error: unknown) => void reported.push(error));
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    asked.push(init);
    return new Response('<p>');
  });
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = () => parse();
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a renewal that breaks is reported, tried again, and does not end all later ones', async () => {
  const broken = new Error('a region is not as it should be');
  parse = () => {
    throw broken;
  };
  const renewing = createRenewing(() => {});
  await renewing.now();
  expect(reported).toEqual([broken]);
  parse = () => ({});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  await renewing.now();
  expect([asked.length, reported.length]).toEqual([3, 1]);
});

test('it says that the page asks by itself', async () => {
  parse = () => ({});
  await createRenewing(() => {}).now();
  expect(asked[0]?.headers).toMatchObject({ 'x-renewal': '1' });
});
