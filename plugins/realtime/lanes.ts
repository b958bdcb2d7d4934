/** Does work as it comes, so many pieces at the same time; the rest waits its turn. */
export type Lanes = <T>(work: () => Promise<T>) => Promise<T>;

/** @param count pieces of work at the same time */
export function createLanes(count: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      // Whoever waits takes the lane over; only an unwanted one is free.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
