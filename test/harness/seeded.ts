export type Seeded = {
  /** At least 0 and less than 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  pick: <T>(of: readonly T[]) => T;
  chance: (share: number) => boolean;
};

/** The same numbers for the same seed (mulberry32). */
export const seeded = (seed: number): Seeded => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <T>(of: readonly T[]): T => of[between(0, of.length - 1)] as T,
    chance: (share) => next() < share,
  };
};
