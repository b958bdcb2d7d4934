/**
 * Median milliseconds of each kind of work, the kinds taken in turn so that a busy moment of the machine
 * falls on all of them.
 */
export async function medians<const T extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  kinds: T,
): Promise<{ [K in keyof T]: number }> {
  const spent: number[][] = kinds.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of kinds.entries()) {
      const start = performance.now();
      await work();
      // The first round warms up connections and code.
      if (round > 0) spent[index]?.push(performance.now() - start);
    }
  }
  return spent.map((times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]) as {
    [K in keyof T]: number;
  };
}

/**
 * How far apart the medians of kinds of work lie, slowest by fastest. The calmest of up to three series counts: a
 * difference that is in the work shows in each of them, a busy machine does not.
 */
export async function spread(
  rounds: number,
  kinds: readonly (() => Promise<unknown>)[],
  enough: number,
): Promise<number> {
  let calmest = Number.POSITIVE_INFINITY;
  for (let series = 0; series < 3 && calmest >= enough; series++) {
    const spent = await medians(rounds, kinds);
    calmest = Math.min(calmest, Math.max(...spent) / Math.min(...spent));
  }
  return calmest;
}
