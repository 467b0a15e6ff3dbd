type Face = 'time' | 'day';

const faces: Record<Face, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
};

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a page tells hundreds of times. */
const format = (at: number, zone: string, face: Face): string => {
  const key = `${face} ${zone}`;
  const known =
    made.get(key) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...faces[face] });
  made.set(key, known);
  return known.format(at);
};

const day = (at: number, zone: string): string => format(at, zone, 'day').replace(',', '');

let last = { at: Number.NaN, zone: '', day: '' };

/** The day in a zone. All moments of a page ask for that of now: the last answer is kept. */
export const dayIn = (at: number, zone: string): string => {
  if (last.at !== at || last.zone !== zone) last = { at, zone, day: day(at, zone) };
  return last.day;
};

const isUtc = (zone: string) => ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(zone);

/** The time of day and the day in a zone, and the time of day in UTC when the zone is another. */
export const wallClock = (
  at: number,
  zone: string,
): { time: string; day: string; utc: string | null } => ({
  time: format(at, zone, 'time'),
  day: day(at, zone),
  utc: isUtc(zone) ? null : format(at, 'UTC', 'time'),
});
