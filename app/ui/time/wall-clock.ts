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

const isUtc = (zone: string) => ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(zone);

/** The time of day and the day in a zone, and the time of day in UTC when the zone is another. */
export const wallClock = (
  at: number,
  zone: string,
): { time: string; day: string; utc: string | null } => ({
  time: format(at, zone, 'time'),
  day: format(at, zone, 'day').replace(',', ''),
  utc: isUtc(zone) ? null : format(at, 'UTC', 'time'),
});
