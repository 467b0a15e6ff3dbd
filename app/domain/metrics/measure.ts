import type { IncidentKind } from '../incident/incident.ts';
import { type IncidentTimes, type Moments, timesOf } from '../retrospective/times.ts';
import type { Severity } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';
import type { DeadlineCount } from './deadlines.ts';
import { type Stats, statsOf } from './stats.ts';

/** What is measured of one incident that is over. */
export type Measured = Moments & {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  kind: IncidentKind;
  services: string[];
  runbooks: string[];
  deadlines: DeadlineCount;
};

export const measureNames = ['acknowledge', 'mitigate', 'resolve'] as const;

export type MeasureName = (typeof measureNames)[number];

export type MetricsFilter = {
  kind: IncidentKind;
  /** Declared at or after, and before. */
  from?: Instant;
  to?: Instant;
  severity?: Severity;
  service?: string;
  runbook?: string;
};

export const groupings = ['severity', 'service', 'runbook', 'month'] as const;

export type Grouping = (typeof groupings)[number];

/** One incident's value of one measure, as it is drawn. Seconds. */
export type Point = {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  at: Instant;
  seconds: number;
};

export type MeasureView = Stats & { points: Point[] };

/** `share` is met / (met + missed), null when no deadline ended. */
export type DeadlineView = DeadlineCount & { share: number | null };

export type Group = {
  name: string;
  n: number;
  acknowledge: Stats;
  mitigate: Stats;
  resolve: Stats;
  deadlines: DeadlineView;
};

export type Metrics = {
  n: number;
  measures: Record<MeasureName, MeasureView>;
  deadlines: DeadlineView;
  groups: Group[];
};

/** Whether a measured incident is asked for. Drills and real incidents never stand together. */
export const fits = (one: Measured, filter: MetricsFilter): boolean =>
  one.kind === filter.kind &&
  (filter.from === undefined || one.declaredAt >= filter.from) &&
  (filter.to === undefined || one.declaredAt < filter.to) &&
  (filter.severity === undefined || one.severity === filter.severity) &&
  (filter.service === undefined || one.services.includes(filter.service)) &&
  (filter.runbook === undefined || one.runbooks.includes(filter.runbook));

type Timed = Measured & { times: IncidentTimes };

const valuesOf = (all: readonly Timed[], name: MeasureName): number[] =>
  all.flatMap(({ times }) => (times[name] === null ? [] : [times[name]]));

const deadlinesOf = (all: readonly Measured[]): DeadlineView => {
  const sum = { met: 0, missed: 0, unfinished: 0 };
  for (const { deadlines } of all) {
    sum.met += deadlines.met;
    sum.missed += deadlines.missed;
    sum.unfinished += deadlines.unfinished;
  }
  const ended = sum.met + sum.missed;
  return { ...sum, share: ended === 0 ? null : sum.met / ended };
};

/** The groups of one incident: it stands in each of its services and runbooks; `''` for none. */
const namesOf = (one: Measured, by: Grouping, monthOf: (at: Instant) => string): string[] => {
  const several = (names: readonly string[]) => (names.length === 0 ? [''] : [...new Set(names)]);
  switch (by) {
    case 'severity':
      return [one.severity];
    case 'service':
      return several(one.services);
    case 'runbook':
      return several(one.runbooks);
    case 'month':
      return [monthOf(one.declaredAt)];
  }
};

/** All measures of what fits, over all and by group (by name). */
export const metricsOf = (
  all: readonly Measured[],
  filter: MetricsFilter,
  by: Grouping,
  monthOf: (at: Instant) => string,
): Metrics => {
  const kept = all
    .filter((one) => fits(one, filter))
    .map((one): Timed => ({ ...one, times: timesOf(one) }));
  const measure = (name: MeasureName): MeasureView => ({
    ...statsOf(valuesOf(kept, name)),
    points: kept.flatMap(({ id, number, title, severity, declaredAt, times }) =>
      times[name] === null
        ? []
        : [{ id, number, title, severity, at: declaredAt, seconds: times[name] }],
    ),
  });
  const groups = new Map<string, Timed[]>();
  for (const one of kept)
    for (const name of namesOf(one, by, monthOf))
      groups.set(name, [...(groups.get(name) ?? []), one]);
  return {
    n: kept.length,
    measures: {
      acknowledge: measure('acknowledge'),
      mitigate: measure('mitigate'),
      resolve: measure('resolve'),
    },
    deadlines: deadlinesOf(kept),
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, some]) => ({
        name,
        n: some.length,
        acknowledge: statsOf(valuesOf(some, 'acknowledge')),
        mitigate: statsOf(valuesOf(some, 'mitigate')),
        resolve: statsOf(valuesOf(some, 'resolve')),
        deadlines: deadlinesOf(some),
      })),
  };
};
