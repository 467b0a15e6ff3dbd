import type { Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';

/**
 * When somebody is not to be woken, and by pages of which severities. `from` and `until` are
 * `HH:MM` on a clock in `zone` (IANA; null: the person's, else UTC), across midnight when `until`
 * is the earlier one.
 */
export type QuietHours = {
  from: string;
  until: string;
  zone: string | null;
  severities: readonly Severity[];
};

const DAY = 24 * 60;

/** Minutes since midnight of `HH:MM`, null for anything else. */
export const minuteOf = (clock: string): number | null => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
};

const minuteIn = (zone: string, instant: Instant): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
};

/** Whether the zone is one that clocks are known of. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/**
 * How long from `instant` quiet hours still hold a page of this severity back; 0 when they do not.
 * They never hold sev1. Where clocks change meanwhile it is the clock on the wall that counts.
 */
export const quietFor = (
  { from, until, zone, severities }: QuietHours,
  ownZone: string | null,
  severity: Severity,
  instant: Instant,
): Seconds => {
  const [begins, ends] = [minuteOf(from), minuteOf(until)];
  if (severity === 'sev1' || !severities.includes(severity)) return 0;
  if (begins === null || ends === null || begins === ends) return 0;
  const where = [zone, ownZone].find((one) => one !== null && isZone(one)) ?? 'UTC';
  const now = minuteIn(where, instant);
  const inside = begins < ends ? begins <= now && now < ends : now >= begins || now < ends;
  if (!inside) return 0;
  const wholeMinute = Math.floor(instant / 60_000) * 60_000;
  const naive = wholeMinute + ((ends - now + DAY) % DAY) * 60_000;
  // A clock that was moved on the way shows another time than the one that was meant.
  const shown = minuteIn(where, naive);
  const off = ((ends - shown + DAY + DAY / 2) % DAY) - DAY / 2;
  return Math.max(0, Math.ceil((naive + off * 60_000 - instant) / 1000));
};
