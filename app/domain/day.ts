import { isoOf } from './iso.ts';
import type { Instant } from './time.ts';

/** A day of the calendar as `YYYY-MM-DD`; it ends at midnight UTC. */
export type Day = string;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text is a day that the calendar has, from 1970 to 9999. */
export const isDay = (text: string): boolean => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const usual = LENGTHS[month - 1];
  if (usual === undefined || year < 1970) return false;
  const leap = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0));
  return day >= 1 && day <= (leap ? 29 : usual);
};

/** The day of a moment in UTC. Days compare as texts. */
export const dayOf = (at: Instant): Day => isoOf(at).slice(0, 10);
