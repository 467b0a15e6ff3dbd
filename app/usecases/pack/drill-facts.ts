import { dayOf } from '../../domain/day.ts';
import { measuredTime } from '../../domain/drill/report.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import type { PackedDrill, PlannedDrill } from '../../domain/review/pack/drills.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import type { PlannedDrillView } from '../drill/types.ts';
import type { ScopedIncident } from './scoped.ts';

const THROUGH = ['resolved', 'closed'];

/** Every walkthrough of a drill, with its measured time when it came to an exit. */
export const packedDrills = (incidents: readonly ScopedIncident[]): PackedDrill[] =>
  incidents
    .filter(({ incident }) => incident.kind === 'drill')
    .flatMap(({ incident, processes, walks }) => {
      const own = processes.find(({ kind }) => kind === 'incident');
      const kind = (own && incidentRunOf(own.stored).drill?.kind) ?? null;
      return walks.map(({ process, plan, revision }): PackedDrill => {
        const run = runOfStored(process.stored);
        const end = run.outcome?.at;
        const { id, number, title, state } = incident;
        return {
          incident: { id, number, title },
          walkthrough: process.id,
          runbook: { id: plan.id, title: plan.title, revision },
          at: end ?? run.started.at,
          kind,
          complete: THROUGH.includes(state) && end !== undefined,
          measured:
            end === undefined ? null : measuredTime(run.started.at, end, run.pace ?? 1).plan,
          objective: plan.objective?.rto ?? null,
        };
      });
    });

const AHEAD = 92 * 86_400_000;

/** The calendar of the period and of the quarter after it. */
export const packedPlans = (
  drills: readonly PlannedDrillView[],
  { from, to }: { from: number; to: number },
): PlannedDrill[] =>
  drills
    .filter(({ on }) => on >= dayOf(from) && on < dayOf(to + AHEAD))
    .map(({ id, runbook, kind, on, owner, state, begun }): PlannedDrill => {
      const { incident } = begun ?? {};
      return {
        ...{ id, runbook, kind, dueOn: on, owner: owner ?? null, state },
        incident: incident ? { id: incident.id, number: incident.number } : null,
      };
    });
