import { addWeeks, dateAt, weeksFrom } from './domain/oncall/calendar.ts';
import type { Instant } from './domain/time.ts';

const MONTH = 5;

const isDate = (text: string | null): text is string =>
  text !== null &&
  /^(19[7-9]\d|20\d\d)-\d\d-\d\d$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** Which weeks of a schedule an address asks for: `view` and `from`, else this week on its clock. */
export const calendarView = (url: URL, zone: string, now: Instant) => {
  const view = url.searchParams.get('view') === 'month' ? 'month' : 'week';
  const asked = url.searchParams.get('from');
  const today = dateAt(zone, now);
  const count = view === 'month' ? MONTH : 1;
  const weeks = weeksFrom(zone, isDate(asked) ? asked : today, count);
  const monday = weeks[0]?.[0]?.date ?? today;
  const to = (as: 'week' | 'month', from: string) => `?view=${as}&from=${from}`;
  const step = view === 'month' ? 4 : 1;
  return {
    view: view as 'week' | 'month',
    weeks,
    span: { from: weeks[0]?.[0]?.from ?? now, to: weeks.at(-1)?.at(-1)?.to ?? now },
    to: {
      earlier: to(view, addWeeks(monday, -step)),
      later: to(view, addWeeks(monday, step)),
      today: to(view, today),
      week: to('week', monday),
      month: to('month', monday),
    },
  };
};
