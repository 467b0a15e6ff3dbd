/** Fewer than so many say nothing about the slowest tenth. */
export const ENOUGH_FOR_P90 = 5;

/** What is known of a set of durations; `p90` is null when there are too few. */
export type Stats = {
  n: number;
  median: number | null;
  p90: number | null;
  longest: number | null;
};

/**
 * The quantile by linear interpolation between the two nearest ranks (Hyndman and Fan's type 7, as
 * spreadsheets do it): rank = p(n-1). Null for no values. `p` is between 0 and 1.
 */
export const quantile = (values: readonly number[], p: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = p * (sorted.length - 1);
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (rank - Math.floor(rank));
};

/** Median always, since it is the middle value; the 90th percentile from five values on. */
export const statsOf = (values: readonly number[]): Stats => ({
  n: values.length,
  median: quantile(values, 0.5),
  p90: values.length < ENOUGH_FOR_P90 ? null : quantile(values, 0.9),
  longest: quantile(values, 1),
});
