import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Instant } from '../time.ts';
import type { Override, PersonId, Shift, Span, Swap } from './schedule.ts';

const holds = (shifts: readonly Shift[], person: PersonId, { from, to }: Span): boolean =>
  shifts.some((one) => one.person === person && one.from < to && one.to > from);

/**
 * Whether a swap may be offered or accepted: each gives what is theirs and has not begun. Refused
 * with `swap-self`, `swap-over` or `swap-not-theirs` (`which`: give or take). `shifts` cover both spans.
 */
export const checkSwap = (
  { from, to, give, take }: Pick<Swap, 'from' | 'to' | 'give' | 'take'>,
  shifts: readonly Shift[],
  now: Instant,
): Outcome<null> => {
  if (from === to) return rejected('swap-self');
  for (const span of take ? [give, take] : [give])
    if (span.from >= span.to || span.to <= now) return rejected('swap-over');
  if (!holds(shifts, from, give)) return rejected('swap-not-theirs', { which: 'give' });
  if (take && !holds(shifts, to, take)) return rejected('swap-not-theirs', { which: 'take' });
  return accepted(null);
};

/** The overrides that an accepted swap becomes; ids are handed in. */
export const overridesOfSwap = (
  { id, schedule, from, to, give, take, reason }: Swap,
  ids: { give: string; take: string },
  at: Instant,
): Override[] => {
  const made = { schedule, kind: 'replace', by: to, at, reason, swap: id } as const;
  const given: Override = { ...made, ...give, id: ids.give, person: to, instead: from };
  return take ? [given, { ...made, ...take, id: ids.take, person: from, instead: to }] : [given];
};
