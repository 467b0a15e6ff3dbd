import type { IncidentState } from '../../incident/incident-state.ts';
import type { DeadlineCount } from '../../metrics/deadlines.ts';
import { statsOf } from '../../metrics/stats.ts';
import { type IncidentTimes, type Moments, timesOf } from '../../retrospective/times.ts';
import type { Severity } from '../../runbook/plan.ts';
import type { Instant, Seconds } from '../../time.ts';
import { figure, type PackRow, type PackSection } from './section.ts';

/** What the pack is told of one real incident. */
export type PackedIncident = Moments & {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  state: IncidentState;
  services: string[];
  providers: string[];
  /** The runbooks that were walked, each with the objective of the revision that was. */
  runbooks: { id: string; title: string; objective: Seconds | null }[];
  /** Null while it goes on: only what is over was counted. */
  deadlines: DeadlineCount | null;
};

export type PackIncident = PackRow & {
  number: number;
  title: string;
  severity: Severity;
  state: IncidentState;
  declaredAt: Instant;
  services: string[];
  providers: string[];
  runbooks: { id: string; title: string }[];
  times: IncidentTimes;
  /** The shortest objective of the runbooks that were walked, in seconds. */
  objective: Seconds | null;
  /** Whether the effect was over within it; null where no objective is named or it still goes on. */
  met: boolean | null;
  deadlines: DeadlineCount | null;
  /** Numbers of earlier incidents that walked a runbook of this one in the half year before. */
  alike: number[];
};

/** How far back an incident of the same runbook makes this one a recurrence (domain.md 2.3). */
export const ALIKE_DAYS = 183;
const DAY = 86_400_000;

const objectiveOf = ({ runbooks }: PackedIncident): Seconds | null => {
  const named = runbooks.flatMap(({ objective }) => (objective === null ? [] : [objective]));
  return named.length === 0 ? null : Math.min(...named);
};

const alikeOf = (one: PackedIncident, all: readonly PackedIncident[]): number[] =>
  all
    .filter(
      (other) =>
        other.state !== 'cancelled' &&
        other.number < one.number &&
        other.declaredAt >= one.declaredAt - ALIKE_DAYS * DAY &&
        other.runbooks.some(({ id }) => one.runbooks.some((mine) => mine.id === id)),
    )
    .map(({ number }) => number)
    .sort((a, b) => a - b);

/**
 * Real incidents that were declared in the period, oldest first. `all` also holds those of the half
 * year before it. Recovery is measured as the retrospective does: from the first notice until the
 * effect was over, or, where nobody said so, until all was.
 */
export const incidentsSection = (
  all: readonly PackedIncident[],
  { from, to }: { from: Instant; to: Instant },
): PackSection<PackIncident> => {
  const rows = all
    .filter(({ declaredAt }) => declaredAt >= from && declaredAt < to)
    .sort((a, b) => a.number - b.number)
    .map((one): PackIncident => {
      const times = timesOf(one);
      const recovery = times.mitigate ?? times.resolve;
      const objective = objectiveOf(one);
      const over = one.state !== 'cancelled' && recovery !== null;
      return {
        key: one.id,
        source: { page: 'incident', id: one.id },
        ...{ number: one.number, title: one.title, severity: one.severity, state: one.state },
        ...{ declaredAt: one.declaredAt, services: one.services, providers: one.providers },
        runbooks: one.runbooks.map(({ id, title }) => ({ id, title })),
        ...{ times, objective, met: over && objective !== null ? recovery <= objective : null },
        ...{ deadlines: one.deadlines, alike: alikeOf(one, all) },
      };
    });
  const real = rows.filter(({ state }) => state !== 'cancelled');
  const list = { page: 'incidents' } as const;
  const metrics = { page: 'metrics', query: { kind: 'real' } } as const;
  const count = (fits: (row: PackIncident) => boolean) => real.filter(fits).length;
  const measure = (name: keyof IncidentTimes) =>
    statsOf(real.flatMap(({ times }) => (times[name] === null ? [] : [times[name]])));
  const bySeverity = (severity: Severity) =>
    figure(
      severity,
      count((row) => row.severity === severity),
      list,
    );
  const deadlines = (fate: keyof DeadlineCount) =>
    real.reduce((sum, row) => sum + (row.deadlines?.[fate] ?? 0), 0);
  return {
    figures: [
      figure('all', real.length, list),
      ...(['sev1', 'sev2', 'sev3', 'sev4'] as const).map(bySeverity),
      figure('cancelled', rows.length - real.length, list),
      figure(
        'going-on',
        count(({ times }) => times.resolve === null),
        list,
      ),
      figure(
        'met',
        count(({ met }) => met === true),
        metrics,
      ),
      figure(
        'missed',
        count(({ met }) => met === false),
        metrics,
      ),
      figure(
        'unmeasured',
        count(({ met }) => met === null),
        metrics,
      ),
      figure(
        'recurring',
        count(({ alike }) => alike.length > 0),
        list,
      ),
      figure('detect-median', measure('detect').median, metrics, 'seconds'),
      figure('acknowledge-median', measure('acknowledge').median, metrics, 'seconds'),
      figure('mitigate-median', measure('mitigate').median, metrics, 'seconds'),
      figure('resolve-median', measure('resolve').median, metrics, 'seconds'),
      figure('resolve-longest', measure('resolve').longest, metrics, 'seconds'),
      figure('deadlines-met', deadlines('met'), metrics),
      figure('deadlines-missed', deadlines('missed'), metrics),
    ],
    rows,
    notRecorded: ['near-misses', 'incident-cost'],
  };
};
