import { Temporal } from 'temporal-polyfill';
import type { LocalMoment, LocalTime, Weekday } from './schedule.ts';

/**
 * A moment on some clock, counted as if that clock were UTC: milliseconds since 1970-01-01T00:00.
 * Days are always 24 hours long on it.
 */
export type Shown = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Milliseconds since midnight. `text` is `HH:MM`. */
export const timeOfDay = (text: LocalTime): number =>
  Number(text.slice(0, 2)) * HOUR + Number(text.slice(3, 5)) * MINUTE;

/** Throws a RangeError for what is not a moment of the calendar. */
export const shownOf = (moment: LocalMoment): Shown =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime('UTC').epochMilliseconds;

/** Down to the minute. */
export const momentOf = (shown: Shown): LocalMoment =>
  Temporal.Instant.fromEpochMilliseconds(shown)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** Midnight of the day. */
export const dayOf = (shown: Shown): Shown => Math.floor(shown / DAY) * DAY;

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (shown: Shown): Weekday =>
  (((((Math.floor(shown / DAY) + 3) % 7) + 7) % 7) + 1) as Weekday;
