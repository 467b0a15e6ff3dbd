import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText } from './calendar-text.ts';

const night = Date.UTC(2026, 9, 24, 20);
const shift = {
  ...{ id: 'platform.ada.1', title: 'Ada, Lovelace; née Byron', schedule: 'Platform\nnights' },
  ...{ changedAt: night - 1000, from: night, to: night + 11 * 3_600_000 },
};

test('another reader finds the same shifts in a calendar, across the night when clocks change', () => {
  const text = calendarText({ id: 'f', name: 'Platform', shifts: [shift] });
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toContain('Bulkhead');
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event?.startDate.toJSDate().getTime()).toBe(shift.from);
  expect(event?.endDate.toJSDate().getTime()).toBe(shift.to);
  expect(event?.summary).toContain('Ada, Lovelace; née Byron');
  expect(event?.uid).toBe('platform.ada.1@bulkhead');
});

test('lines are folded and end as RFC 5545 wants them; an empty calendar is one too', () => {
  const text = calendarText({ id: 'f', name: 'x'.repeat(200), shifts: [] });
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toEqual([]);
});
