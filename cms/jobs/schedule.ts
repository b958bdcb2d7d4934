import type { ParsedCronItem } from 'graphile-worker';
import { parseCronItems } from 'graphile-worker';
import type { JobInputs } from '#toolkit/jobs.ts';

/** What runs by the clock. The queue counts in UTC and makes one job however many workers there are. */
export function schedule(): ParsedCronItem[] {
  return parseCronItems([
    {
      identifier: 'sweep-payments',
      task: 'sweep-payments',
      match: '*/15 * * * *',
      payload: { olderThanMinutes: 15 } satisfies JobInputs['sweep-payments'],
      options: { maxAttempts: 2, jobKey: 'sweep-payments' },
    },
    {
      identifier: 'close-resolved',
      task: 'close-resolved',
      match: '20 * * * *',
      options: { maxAttempts: 2, jobKey: 'close-resolved' },
    },
    {
      identifier: 'follow-waiting',
      task: 'follow-waiting',
      match: '5,20,35,50 * * * *',
      options: { maxAttempts: 2, jobKey: 'follow-waiting' },
    },
    {
      identifier: 'note-breaches',
      task: 'note-breaches',
      match: '* * * * *',
      options: { maxAttempts: 2, jobKey: 'note-breaches' },
    },
    {
      identifier: 'hand-out',
      task: 'hand-out',
      match: '* * * * *',
      options: { maxAttempts: 2, jobKey: 'hand-out' },
    },
    {
      identifier: 'end-secrets',
      task: 'end-secrets',
      match: '*/5 * * * *',
      options: { maxAttempts: 2, jobKey: 'end-secrets' },
    },
    {
      identifier: 'end-recordings',
      task: 'end-recordings',
      match: '35 * * * *',
      options: { maxAttempts: 2, jobKey: 'end-recordings' },
    },
    {
      identifier: 'clean-up',
      task: 'clean-up',
      // 03:10 in India.
      match: '40 21 * * *',
      options: { maxAttempts: 4, jobKey: 'clean-up', backfillPeriod: 24 * 60 * 60 * 1000 },
    },
  ]);
}
