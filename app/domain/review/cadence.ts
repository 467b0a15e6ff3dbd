import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time.ts';

/** When reviews are held: an RRULE of RFC 5545 from a first meeting on, told by the clocks of a zone. */
export type Cadence = {
  /** Without `DTSTART`, `COUNT` and `UNTIL`: `FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU`. */
  rule: string;
  /** An IANA name. */
  zone: string;
  /** The first moment a meeting may begin, `YYYY-MM-DDTHH:MM` by the clocks of the zone. */
  first: string;
};

/** Reviews are held from once a week to once in two years; anything finer is no review. */
const PARTS = /^(INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[-+,\dA-Z]{1,60}$/;
const FREQUENCIES = /^FREQ=(WEEKLY|MONTHLY|YEARLY)$/;

/** Periods that are looked through for the next meeting: more than a rule that ever fits needs. */
const MOST_PERIODS = 2_000;
const MOST_DATES = 20_000;

const ruleOf = ({ rule, zone, first }: Cadence) =>
  new RRuleTemporal({
    rruleString: rule,
    dtstart: Temporal.PlainDateTime.from(first).toZonedDateTime(zone),
    maxIterations: MOST_PERIODS,
    maxCandidateEvaluations: MOST_DATES,
    temporal: Temporal,
  });

/**
 * The first meeting after an instant; null when the rule has none. A time that the clocks of the
 * zone skip is held as much later as they skip.
 */
export const nextMeeting = (cadence: Cadence, after: Instant): Instant | null => {
  const from = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(cadence.zone);
  try {
    return ruleOf(cadence).next(from)?.epochMilliseconds ?? null;
  } catch {
    return null;
  }
};

/** The next meetings after an instant, at most so many. */
export const nextMeetings = (cadence: Cadence, after: Instant, most: number): Instant[] => {
  const found: Instant[] = [];
  for (let at: Instant | null = after; found.length < most; ) {
    at = nextMeeting(cadence, at);
    if (at === null) break;
    found.push(at);
  }
  return found;
};

/** Whether a cadence can be held by: the parts of its rule are known ones, and it has meetings. */
export const isCadence = ({ rule, zone, first }: Cadence): boolean => {
  const parts = rule.split(';');
  const known = parts.every((part) => PARTS.test(part) || FREQUENCIES.test(part));
  const named = parts.map((part) => part.split('=')[0]);
  if (!known || new Set(named).size !== parts.length || !named.includes('FREQ')) return false;
  try {
    const start = Temporal.PlainDateTime.from(first).toZonedDateTime(zone).epochMilliseconds;
    return /^[A-Z]/.test(zone) && nextMeeting({ rule, zone, first }, start - 1) !== null;
  } catch {
    return false;
  }
};

/** The instant that the clocks of a zone show; null for what is no moment or no zone. */
export const instantOf = (local: string, zone: string): Instant | null => {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
};

/** What the clocks of a zone show, `YYYY-MM-DDTHH:MM`. */
export const localOf = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
