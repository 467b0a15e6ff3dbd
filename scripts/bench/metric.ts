import type { terminalBench } from '../../app/messages/en/terminal-bench.ts';

/** A metric has a line that says what it measures. */
export type MetricName = keyof typeof terminalBench.about;

/** What a metric must hold: a least or a most, of the ratio; and where `value` says so, of the value too. */
export type Bound = { atLeast: number } | { atMost: number; value?: number };

export type Measured = {
  /** Ours, the median of all turns, in the metric's unit. */
  value: number;
  /** Ours divided by the other side, the median of the pairs; null for a figure that stands alone. */
  ratio: number | null;
  /** How many single measurements of ours it stands on. */
  n: number;
};

export type Metric = {
  name: MetricName;
  unit: string;
  /** What it is measured against, in the same run; null for a figure that stands alone. */
  against: string | null;
  bound?: Bound;
  measure: (scale: Scale) => Promise<Measured>;
};

/** How much of everything: 1 is the measurement that bounds are held to, less is a quick look. */
export type Scale = { of: (count: number) => number; pairs: number };

export type Line = {
  name: MetricName;
  value: number;
  unit: string;
  ratio: number | null;
  against: string | null;
  n: number;
  bound?: Bound;
  met?: boolean;
};

export const scaleOf = (factor: number): Scale => ({
  of: (count) => Math.max(1, Math.round(count * factor)),
  pairs: Math.max(1, Math.round(7 * factor)),
});

const digits = (value: number): number => Number(value.toPrecision(4));

const holds = (bound: Bound, ratio: number, value: number): boolean =>
  'atLeast' in bound
    ? ratio >= bound.atLeast
    : ratio <= bound.atMost && (bound.value === undefined || value < bound.value);

/** One line of the report; whether it is met is judged before anything is rounded. */
export const lineOf = ({ name, unit, against, bound }: Metric, measured: Measured): Line => {
  const { value, ratio, n } = measured;
  return {
    name,
    value: digits(value),
    unit,
    ratio: ratio === null ? null : digits(ratio),
    against,
    n,
    ...(bound && ratio !== null && { bound, met: holds(bound, ratio, value) }),
  };
};
