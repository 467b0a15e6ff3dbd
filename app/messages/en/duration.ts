export const duration = {
  seconds: '{count, number} s',
  minutes: '{count, number} min',
  hours: '{count, number} h',
  hoursMinutes: '{count, number} h {rest, number} min',
  days: '{count, number} d',
  daysHours: '{count, number} d {rest, number} h',
  lapsed: 'lapsed {ago} ago',
  withUtc: '{local} ({utc} UTC)',
  inUtc: '{time} UTC',
} as const;
