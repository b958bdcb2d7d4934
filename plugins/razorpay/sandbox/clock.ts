import type { Store } from './store.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export type Clock = {
  /** Milliseconds since 1970 on the sandbox's own clock. */
  now(): number;
  /** Moves it on to an instant; it keeps running from there, also after a restart. Never back. */
  moveTo(instant: number): void;
};

/** The machine's clock plus an offset that the store remembers. */
export function virtualClock(store: Store): Clock {
  const offset = () => Number(store.get('settings', 'clock_offset')?.value ?? 0);
  const now = () => Date.now() + offset();
  return {
    now,
    moveTo: (instant) => {
      const ahead = instant - now();
      if (ahead <= 0) return;
      store.transaction(() => store.put('settings', { id: 'clock_offset', value: offset() + ahead }));
    },
  };
}
