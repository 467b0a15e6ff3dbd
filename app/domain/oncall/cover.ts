import { DAY, dayOf, type Shown, timeOfDay, weekdayOf } from './local-time.ts';
import type { Restriction } from './schedule.ts';

/** From when on the clock until before when. */
export type Window = { from: Shown; to: Shown };

/** The windows that a day begins. */
const windowsOfDay = (restrictions: readonly Restriction[], day: Shown): Window[] => {
  const weekday = weekdayOf(day);
  return restrictions
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => {
      const begin = timeOfDay(from);
      const end = timeOfDay(to);
      return { from: day + begin, to: day + (end <= begin ? end + DAY : end) };
    });
};

/** Whether a layer with these restrictions covers the moment. */
export const covers = (restrictions: readonly Restriction[], shown: Shown): boolean => {
  if (restrictions.length === 0) return true;
  const day = dayOf(shown);
  return [day - DAY, day].some((begun) =>
    windowsOfDay(restrictions, begun).some(({ from, to }) => from <= shown && shown < to),
  );
};

/** The windows that reach into `[from, to)`, joined where they touch, in order. */
export const windows = (restrictions: readonly Restriction[], { from, to }: Window): Window[] => {
  if (restrictions.length === 0) return [{ from, to }];
  const found: Window[] = [];
  for (let day = dayOf(from) - DAY; day < to; day += DAY)
    found.push(...windowsOfDay(restrictions, day));
  found.sort((a, b) => a.from - b.from);
  const joined: Window[] = [];
  for (const window of found) {
    const last = joined.at(-1);
    if (last && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else joined.push({ ...window });
  }
  return joined
    .map((window) => ({ from: Math.max(window.from, from), to: Math.min(window.to, to) }))
    .filter((window) => window.from < window.to);
};
