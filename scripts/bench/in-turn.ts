import type { Measured } from './metric.ts';

/** One turn of one side: how much it reached (a rate or a time), from how many measurements. */
export type Turn = () => Promise<{ value: number; n: number }>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[middle],
  ];
  return (low + high) / 2;
};

/** The value below which so large a part of all lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/**
 * Measures both sides in turn, after one turn of each that does not count. Each pair is compared by
 * itself, so that a machine that grows slower or faster meanwhile weighs on both sides alike.
 */
export const inTurn = async (
  sides: { ours: Turn; other: Turn },
  pairs: number,
): Promise<Measured> => {
  await sides.ours();
  await sides.other();
  const values: number[] = [];
  const ratios: number[] = [];
  let n = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const ours = await sides.ours();
    const other = await sides.other();
    values.push(ours.value);
    ratios.push(ours.value / other.value);
    n += ours.n;
  }
  return { value: median(values), ratio: median(ratios), n };
};

/** So many of something a second: `work` says how many it did. */
export const perSecond = async (
  work: () => Promise<number> | number,
): Promise<{ value: number; n: number }> => {
  const from = performance.now();
  const n = await work();
  return { value: (n * 1000) / (performance.now() - from), n };
};
