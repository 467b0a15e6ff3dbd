import type { Severity } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';

const DAY = 86_400_000;

type Allowed = { days: number; counting: 'calendar' | 'working' };

/**
 * How long after the resolution a retrospective is due. Sev1 and sev2 are PagerDuty's published
 * rule (three calendar days, five business days); NIST SP 800-61 asks for "several days". Drills
 * have the same time: what they taught is forgotten as fast.
 */
export const retrospectiveDue: Readonly<Record<Severity, Allowed>> = {
  sev1: { days: 3, counting: 'calendar' },
  sev2: { days: 5, counting: 'working' },
  sev3: { days: 10, counting: 'working' },
  sev4: { days: 10, counting: 'working' },
};

/** 1970-01-01 was a Thursday. Days are those of UTC. */
const isWorkingDay = (at: Instant): boolean => {
  const weekday = (Math.floor(at / DAY) + 4) % 7;
  return weekday !== 0 && weekday !== 6;
};

/** The same time of day, so many days on; working days are Monday to Friday, without holidays. */
export const retrospectiveDueAt = (severity: Severity, resolvedAt: Instant): Instant => {
  const { days, counting } = retrospectiveDue[severity];
  if (counting === 'calendar') return resolvedAt + days * DAY;
  let at = resolvedAt;
  for (let left = days; left > 0; ) {
    at += DAY;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};
