import type { Policy } from '../escalation/policy.ts';
import type { Shift, Span } from '../oncall/schedule.ts';
import type { Grant } from '../rights/role.ts';
import type { Instant } from '../time.ts';

/** Somebody of whom readiness asks: `reachable` with a verified contact, `left` when deactivated. */
export type ReadyPerson = {
  id: string;
  name: string;
  left: boolean;
  reachable: boolean;
  grants: readonly Grant[];
};

/** A schedule over the days that are looked at; `left` is who still has turns and is gone. */
export type ReadySchedule = {
  id: string;
  name: string;
  shifts: readonly Shift[];
  gaps: readonly Span[];
  left: readonly string[];
};

/** A runbook by what it names. */
export type ReadyRunbook = { id: string; title: string; policies: readonly string[] };

export type ReadinessFacts = {
  people: readonly ReadyPerson[];
  teams: readonly { id: string; name: string; members: readonly string[] }[];
  schedules: readonly ReadySchedule[];
  policies: readonly Policy[];
  runbooks: readonly ReadyRunbook[];
  /** Roles that an incident may have; null when that is not known. */
  roles: readonly string[] | null;
};

/** Where a finding is mended. */
export type Mend =
  | { page: 'policies' }
  | { page: 'policy' | 'schedule' | 'person' | 'runbook'; id: string };

/**
 * One thing that stands in the way of a page. An `error` is a page that reaches nobody; a
 * `warning` makes that likelier. `code` is stable (`RB501`), its words stand in the catalogue under
 * `finding.<code>` and take `params`; `at`: from when on.
 */
export type ReadinessFinding = {
  code: string;
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  mend: Mend;
  at?: Instant;
};

/** How far ahead schedules are looked at, in days. */
export const READY_DAYS = 30;
