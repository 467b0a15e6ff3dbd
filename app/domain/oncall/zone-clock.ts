import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time.ts';
import type { Shown } from './local-time.ts';

/**
 * The clock of a zone, as people who take turns go by it: it never goes back. When clocks are put
 * back it stands still until they have caught up; when they are put forward, what was skipped
 * counts as reached at once. So every moment that it can show is first reached at one instant.
 */
export type ZoneClock = {
  /** The latest moment that the clocks of the zone have shown at this instant. */
  shownAt(at: Instant): Shown;
  /** The first instant at which they show this moment or a later one. */
  firstAt(shown: Shown): Instant;
};

/** A time with one offset from UTC; `before` is the end of what was shown before it. */
type Stretch = { from: Instant; until: Instant; offset: number; before: Shown };

const EPOCH = 0;
const YEAR = 366 * 24 * 60 * 60_000;

const clocks = new Map<string, ZoneClock>();

/** Whether `zone` is an IANA name that can be told the time by. */
export const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return /^[A-Z]/.test(zone);
  } catch {
    return false;
  }
};

/** Instants before 1970 are told by the offset of 1970. Throws a RangeError for an unknown zone. */
export const zoneClock = (zone: string): ZoneClock => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = build(zone);
  clocks.set(zone, made);
  return made;
};

/** The changes of a zone are asked for once, as far ahead as anybody looks. */
const build = (zone: string): ZoneClock => {
  const stretches: Stretch[] = [];
  let next: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(EPOCH).toZonedDateTimeISO(zone);
  const grow = () => {
    if (!next) return;
    const here: Temporal.ZonedDateTime = next;
    const from = here.epochMilliseconds;
    const offset = here.offsetNanoseconds / 1_000_000;
    next = here.getTimeZoneTransition('next');
    const until = next?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    const last = stretches.at(-1);
    const before = last
      ? Math.max(last.before, last.until + last.offset)
      : Number.NEGATIVE_INFINITY;
    stretches.push({ from: last ? from : Number.NEGATIVE_INFINITY, until, offset, before });
  };
  const reach = (shown: Shown) => {
    while (next && (stretches.at(-1)?.until ?? Number.NEGATIVE_INFINITY) < shown + YEAR) grow();
  };
  const first = (fits: (stretch: Stretch) => boolean): Stretch => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(stretches[middle] as Stretch)) high = middle;
      else low = middle + 1;
    }
    return stretches[low] as Stretch;
  };
  return {
    shownAt: (at) => {
      reach(at);
      const { offset, before } = first(({ until }) => until > at);
      return Math.max(at + offset, before - 1);
    },
    firstAt: (shown) => {
      reach(shown);
      const { from, offset } = first(
        ({ until, offset, before }) => Math.max(before, until + offset) > shown,
      );
      return Math.max(from, shown - offset);
    },
  };
};
