import type { Instant, Seconds } from '../../time.ts';

type Shift = { person: string; from: Instant; to: Instant };

/** How long each person was on call between two moments; what overlaps counts once. */
export const dutyOf = (
  shifts: readonly Shift[],
  { from, to }: { from: Instant; to: Instant },
): Map<string, Seconds> => {
  const seconds = new Map<string, Seconds>();
  const until = new Map<string, Instant>();
  for (const shift of [...shifts].sort((a, b) => a.from - b.from)) {
    const begins = Math.max(shift.from, from, until.get(shift.person) ?? from);
    const ends = Math.min(shift.to, to);
    if (ends <= begins) continue;
    const before = seconds.get(shift.person) ?? 0;
    seconds.set(shift.person, before + Math.round((ends - begins) / 1000));
    until.set(shift.person, ends);
  }
  return seconds;
};
