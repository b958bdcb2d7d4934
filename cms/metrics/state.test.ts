import { expect, test } from 'vitest';
import { metricsAnswer, registry } from './registry.ts';
import { watchState } from './state.ts';

const gauges = ['portal_jobs_due', 'portal_jobs_dead', 'portal_jobs_oldest_seconds', 'portal_mail_waiting'];

async function scrape(): Promise<Map<string, number>> {
  const lines = (await (await metricsAnswer()).text()).split('\n').filter((line) => !line.startsWith('#'));
  return new Map(lines.map((line) => [line.split('{')[0] ?? '', Number(line.split(' ').at(-1))]));
}

test('every scrape, also the first, tells of now in one statement; without a database they are missing', async () => {
  let asked = 0;
  let answer: () => Promise<{ rows: unknown[] }> = async () => ({
    rows: [{ due: 3, dead: 2, oldest: 1.5, waiting_mail: 4 }],
  });
  const pool = {
    totalCount: 5,
    idleCount: 4,
    waitingCount: 0,
    query: () => {
      asked += 1;
      return answer();
    },
  };
  watchState({ pool, openPages: () => 7 });
  const first = await scrape();
  expect(gauges.map((name) => first.get(name))).toEqual([3, 2, 1.5, 4]);
  expect(first.get('portal_realtime_pages')).toBe(7);
  expect(asked).toBe(1);

  answer = () => Promise.reject(new Error('the database is away'));
  const away = await scrape();
  expect(gauges.filter((name) => away.has(name))).toEqual([]);
  expect(away.get('portal_realtime_pages')).toBe(7);

  answer = () => new Promise(() => {});
  expect((await scrape()).has('portal_jobs_due')).toBe(false);

  answer = async () => ({ rows: [{ due: 0, dead: 0, oldest: 0, waiting_mail: 0 }] });
  expect((await scrape()).get('portal_jobs_dead')).toBe(0);
  registry.clear();
});
