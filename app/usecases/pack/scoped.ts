import type { IncidentRow, ProcessRow, Reader } from '../../../db/store.ts';
import { type PackScope, providersOf, runbookInScope } from '../../domain/review/pack/scope.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';

export type Walked = { process: ProcessRow; plan: Plan; revision: string };

export type ScopedIncident = {
  incident: IncidentRow;
  processes: ProcessRow[];
  walks: Walked[];
  services: string[];
  providers: string[];
};

const union = (lists: readonly string[][]) => [...new Set(lists.flat())].sort();

/** Incidents that were declared at or after a moment and lie in the scope, with what they walked. */
export const scopedIncidents = async (
  read: Reader,
  definitions: Definitions,
  scope: PackScope,
  since: number,
): Promise<ScopedIncident[]> => {
  const found: ScopedIncident[] = [];
  for (const incident of await read.incidents()) {
    if (incident.declaredAt < since || incident.mergedInto !== null) continue;
    const processes = await read.processesOf(incident.id);
    const walks: Walked[] = [];
    for (const process of processes) {
      if (process.kind !== 'walkthrough' || process.revision === null) continue;
      const { plan } = (await definitions.pinned(read, process.revision)).revision;
      walks.push({ process, plan, revision: process.revision });
    }
    if (scope.type !== 'all' && !walks.some(({ plan }) => runbookInScope(plan, scope))) continue;
    found.push({
      ...{ incident, processes, walks },
      services: union(walks.map(({ plan }) => plan.services)),
      providers: union(walks.map(({ plan }) => providersOf(plan))),
    });
  }
  return found;
};

/** The runbooks of the library in the scope, by id. */
export const scopedPlans = (
  { library }: Pick<Ports, 'library'>,
  scope: PackScope,
): Map<string, Plan> =>
  new Map(
    library
      .list()
      .filter(({ plan }) => runbookInScope(plan, scope))
      .map(({ id, plan }) => [id, plan]),
  );
