const format = (at: number, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options }).format(at);

const isUtc = (zone: string) => ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(zone);

/** The time of day and the day in a zone, and the time of day in UTC when the zone is another. */
export const wallClock = (
  at: number,
  zone: string,
): { time: string; day: string; utc: string | null } => ({
  time: format(at, zone, { hour: '2-digit', minute: '2-digit' }),
  day: format(at, zone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', ''),
  utc: isUtc(zone) ? null : format(at, 'UTC', { hour: '2-digit', minute: '2-digit' }),
});
