import type { OpeningTimes } from '#kernel/business-hours.ts';
import { addBusinessMinutes, businessMinutesBetween } from '#kernel/business-hours.ts';

/** When so many opening minutes are over; null where the settings hold no opening time to count in. */
export function promiseFrom(times: OpeningTimes, from: Date, minutes: number): Date | null {
  try {
    return addBusinessMinutes({ times, from, minutes });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * When a ticket is expected to be done that waited for its customer: what was left of the promise when it began to wait
 * is counted from now on. What was overdue by then stays so.
 */
export function promiseAfterWaiting(
  times: OpeningTimes,
  wait: { promised: Date | null; since: Date; now: Date },
): Date | null {
  const { promised, since, now } = wait;
  if (promised === null || promised <= since) return promised;
  return promiseFrom(times, now, businessMinutesBetween({ times, from: since, to: promised }));
}
