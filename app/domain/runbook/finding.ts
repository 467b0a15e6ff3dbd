import type { Place } from './plan.ts';

/**
 * One thing the checker found. `code` is stable (`RB101`), its sentence and hint stand in the
 * message catalogue under `finding.<code>` and take `params`.
 */
export type Finding = {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  at: Place;
  /** Last place covered, when known; the caret line is drawn from `at` to here. */
  end?: Place;
  params: Record<string, string | number>;
};
