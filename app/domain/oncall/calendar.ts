import type { Instant } from '../time.ts';
import { DAY, momentOf, type Shown, shownOf, weekdayOf } from './local-time.ts';
import type { Span } from './schedule.ts';
import { zoneClock } from './zone-clock.ts';

/** A day of a zone's calendar: its date (`YYYY-MM-DD`), and where it begins and ends. */
export type CalendarDay = Span & { date: string; weekday: number };

const dateOf = (shown: Shown): string => momentOf(shown).slice(0, 10);

/** The date that a zone's calendar has at an instant. */
export const dateAt = (zone: string, at: Instant): string => dateOf(zoneClock(zone).shownAt(at));

/** `weeks` weeks of days from the Monday on or before `date`. Throws for what is no date. */
export const weeksFrom = (zone: string, date: string, weeks: number): CalendarDay[][] => {
  const clock = zoneClock(zone);
  const given = shownOf(`${date}T00:00`);
  const monday = given - (weekdayOf(given) - 1) * DAY;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const shown = monday + (week * 7 + day) * DAY;
      const [from, to] = [clock.firstAt(shown), clock.firstAt(shown + DAY)];
      return { date: dateOf(shown), weekday: day + 1, from, to };
    }),
  );
};

/** The Monday so many weeks away. */
export const addWeeks = (date: string, weeks: number): string =>
  dateOf(shownOf(`${date}T00:00`) + weeks * 7 * DAY);
