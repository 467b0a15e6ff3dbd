import { measuredTime } from '../../domain/drill/report.ts';
import type { PackedDrill } from '../../domain/review/pack/drills.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import type { ScopedIncident } from './scoped.ts';

const THROUGH = ['resolved', 'closed'];

/** Every walkthrough of a drill, with its measured time when it came to an exit. */
export const packedDrills = (incidents: readonly ScopedIncident[]): PackedDrill[] =>
  incidents
    .filter(({ incident }) => incident.kind === 'drill')
    .flatMap(({ incident, walks }) =>
      walks.map(({ process, plan, revision }): PackedDrill => {
        const run = runOfStored(process.stored);
        const end = run.outcome?.at;
        const { id, number, title, state } = incident;
        return {
          incident: { id, number, title },
          walkthrough: process.id,
          runbook: { id: plan.id, title: plan.title, revision },
          at: end ?? run.started.at,
          kind: null,
          complete: THROUGH.includes(state) && end !== undefined,
          measured:
            end === undefined ? null : measuredTime(run.started.at, end, run.pace ?? 1).plan,
          objective: plan.objective?.rto ?? null,
        };
      }),
    );
