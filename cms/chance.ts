/** Chance that can be had again: the same seed gives the same run of numbers (mulberry32). */
export type Chance = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** True in so many cases of one. */
  happens(share: number): boolean;
  oneOf<T>(things: readonly T[]): T;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
};

/** A run of chance from its beginning. @param seed a whole number, of which the lowest 32 bits count */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (share) => next() < share,
    oneOf: (things) => {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new RangeError('nothing to choose from');
      return thing;
    },
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
}
