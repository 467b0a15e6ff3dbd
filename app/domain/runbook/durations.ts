import type { Seconds } from '../time.ts';

const unitSeconds: Record<string, Seconds> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Longest time a runbook may name: ten years, so that sums stay exact whole numbers. */
const longest = 315_360_000;

/**
 * Reads `90s`, `15m`, `4h`, `2d`, or several in falling order (`1h30m`), as whole seconds.
 * Answers null for anything else, for zero, and for more than ten years.
 */
export const readDuration = (text: string): Seconds | null => {
  const fit = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text.trim());
  if (!fit) return null;
  const seconds = ['d', 'h', 'm', 's'].reduce(
    (sum, unit, index) => sum + Number(fit[index + 1] ?? 0) * (unitSeconds[unit] ?? 0),
    0,
  );
  return seconds > 0 && seconds <= longest ? seconds : null;
};

/** Seconds in the runbook's own notation: `90s`, `1h30m`, `2d`. */
export const notation = (seconds: Seconds): string => {
  if (seconds <= 0) return '0s';
  const units: [string, number][] = [
    ['d', Math.floor(seconds / 86_400)],
    ['h', Math.floor(seconds / 3_600) % 24],
    ['m', Math.floor(seconds / 60) % 60],
    ['s', seconds % 60],
  ];
  return units
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count}${unit}`)
    .join('');
};

const words: Record<string, string> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};

/**
 * Reads a review interval and answers it as an ISO 8601 duration of whole days, weeks, months or
 * years (`P3M`). Accepts ISO 8601, `90d`, and words as older files use them (`6 months`).
 */
export const readInterval = (text: string): string | null => {
  const trimmed = text.trim();
  const iso = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/.exec(trimmed);
  if (iso) return /[1-9]/.test(trimmed) ? trimmed : null;
  const worded = /^(\d{1,5})\s*(d|day|week|month|year)s?$/i.exec(trimmed);
  if (!worded?.[1] || !worded[2] || Number(worded[1]) === 0) return null;
  return `P${Number(worded[1])}${words[worded[2].toLowerCase()] ?? 'D'}`;
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Reads the calendar date at the start of `2026-02-28` or `2026-02-28T…`; null when there is no such day. */
export const readDate = (text: string): string | null => {
  const fit = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text.trim());
  if (!fit) return null;
  const [year, month, day] = [Number(fit[1]), Number(fit[2]), Number(fit[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${fit[1]}-${fit[2]}-${fit[3]}`;
};
