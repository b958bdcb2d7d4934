import { setTimeout as pause } from 'node:timers/promises';

type Seen<T> = Exclude<T, null | undefined | false | '' | 0>;

/**
 * Looks again and again until there is something to see.
 * @param limitMs after this the test fails, with what the last look said
 */
export async function until<T>(what: string, look: () => Promise<T> | T, limitMs = 25_000): Promise<Seen<T>> {
  const deadline = performance.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      last = await look();
      if (last) return last as Seen<T>;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`waited ${limitMs} ms in vain for: ${what}`, { cause: last });
    }
    await pause(40);
  }
}
