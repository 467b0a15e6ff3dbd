const made = new Map<string, Intl.DateTimeFormat>();

/** A moment to the second in a zone, for what is out of date: 03:31:20. */
export const sayClock = (at: number, zone: string): string => {
  const known =
    made.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  made.set(zone, known);
  return known.format(at);
};
