const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Steps that people count time in, in seconds. */
const steps = [
  ...[1, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 7, 14, 30, 60, 90, 180, 365].map((n) => n * DAY),
];

/** A scale is never shorter: below a minute nobody plans. */
const SHORTEST = 60;

/** Round marks from zero on, at most so many steps; the last is at or after `longest`. */
export const ticksUpTo = (given: number, most: number): number[] => {
  const longest = Math.max(given, SHORTEST);
  const step =
    steps.find((each) => longest / each <= most) ?? Math.ceil(longest / most / DAY) * DAY;
  const count = Math.max(1, Math.ceil(longest / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
};

/** A label beside the edge grows away from it. */
export const anchorAt = (at: number, width: number): 'start' | 'middle' | 'end' => {
  if (at < 40) return 'start';
  return at > width - 40 ? 'end' : 'middle';
};

const APART = 10;

/** Higher than this a stack of dots says no more. */
const MOST_ROWS = 12;

/** Where each dot stands: on the line, or above those that it would cover. */
export const laidOut = <P extends { seconds: number }>(
  points: readonly P[],
  x: (seconds: number) => number,
): { dots: { point: P; at: number; row: number }[]; rows: number } => {
  const ends: number[] = [];
  const dots = [...points]
    .sort((a, b) => a.seconds - b.seconds)
    .map((point) => {
      const at = x(point.seconds);
      const free = ends.findIndex((end) => at - end >= APART);
      const row = free === -1 ? Math.min(ends.length, MOST_ROWS - 1) : free;
      ends[row] = at;
      return { point, at, row };
    });
  return { dots, rows: Math.max(1, ends.length) };
};
