import type { DrillState } from '../../drill/planned.ts';
import { statsOf } from '../../metrics/stats.ts';
import type { Instant, Seconds } from '../../time.ts';
import { figure, type PackRow, type PackSection } from './section.ts';

/** One walkthrough of one drill, as its report tells it. Times in seconds of the plan's clock. */
export type PackedDrill = {
  incident: { id: string; number: number; title: string };
  walkthrough: string;
  runbook: { id: string; title: string; revision: string };
  at: Instant;
  /** Tabletop, walkthrough, functional or full; null where nobody said. */
  kind: string | null;
  complete: boolean;
  measured: Seconds | null;
  objective: Seconds | null;
};

/** One that stands in the calendar of drills. */
export type PlannedDrill = {
  id: string;
  runbook: { id: string; title: string };
  kind: string;
  dueOn: string;
  owner: { id: string; name: string } | null;
  state: DrillState;
  /** The drill that it became. */
  incident: { id: string; number: number } | null;
};

export type PackDrill = PackRow & Omit<PackedDrill, 'walkthrough'> & { met: boolean | null };

export type PackPlannedDrill = PackRow & Omit<PlannedDrill, 'id'>;

/** A measured recovery on the way through time, also from before the period. */
export type TrendPoint = {
  incident: { id: string; number: number };
  runbook: { id: string; title: string };
  at: Instant;
  measured: Seconds;
  objective: Seconds | null;
};

export type DrillSection = PackSection<PackDrill> & {
  planned: PackPlannedDrill[];
  /** A year up to the end of the period, oldest first. */
  trend: TrendPoint[];
};

const YEAR = 366 * 86_400_000;

/** Drills of the period and the calendar around it. `all` also holds those of the year before. */
export const drillsSection = (
  all: readonly PackedDrill[],
  planned: readonly PlannedDrill[],
  { from, to }: { from: Instant; to: Instant },
): DrillSection => {
  const sorted = [...all].sort(
    (a, b) =>
      a.at - b.at ||
      a.incident.number - b.incident.number ||
      (a.walkthrough < b.walkthrough ? -1 : 1),
  );
  const rows = sorted
    .filter(({ at }) => at >= from && at < to)
    .map(
      ({ walkthrough, ...one }): PackDrill => ({
        key: walkthrough,
        source: { page: 'drill-report', id: one.incident.id },
        ...one,
        met: one.measured === null || one.objective === null ? null : one.measured <= one.objective,
      }),
    );
  const count = (fits: (row: PackDrill) => boolean) => rows.filter(fits).length;
  const of = (state: PlannedDrill['state']) =>
    figure(state, planned.filter((one) => one.state === state).length, { page: 'drills' });
  const list = { page: 'incidents', query: { kind: 'drill' } } as const;
  const metrics = { page: 'metrics', query: { kind: 'drill' } } as const;
  const complete = count((row) => row.complete);
  return {
    figures: [
      ...(['planned', 'done', 'missed', 'broken-off'] as const).map(of),
      figure('carried-through', complete, list),
      figure('not-carried-through', rows.length - complete, list),
      figure(
        'met',
        count(({ met }) => met === true),
        metrics,
      ),
      figure(
        'not-met',
        count(({ met }) => met === false),
        metrics,
      ),
      figure(
        'runbooks',
        new Set(rows.filter((row) => row.complete).map(({ runbook }) => runbook.id)).size,
        list,
      ),
      figure(
        'measured-median',
        statsOf(rows.flatMap(({ measured }) => (measured === null ? [] : [measured]))).median,
        metrics,
        'seconds',
      ),
    ],
    rows,
    planned: planned.map(({ id, ...one }) => ({
      key: id,
      source: one.incident
        ? { page: 'drill-report', id: one.incident.id }
        : { page: 'runbook', id: one.runbook.id },
      ...one,
    })),
    trend: sorted
      .filter(({ at, complete: done }) => done && at >= to - YEAR && at < to)
      .flatMap(({ incident, runbook, at, measured, objective }) =>
        measured === null
          ? []
          : [
              {
                incident: { id: incident.id, number: incident.number },
                runbook: { id: runbook.id, title: runbook.title },
                ...{ at, measured, objective },
              },
            ],
      ),
    notRecorded: ['success-criteria'],
  };
};
