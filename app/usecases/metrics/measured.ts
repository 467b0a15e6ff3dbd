import type { MeasureRow } from '../../../db/store/retrospective.ts';
import type { IncidentRow } from '../../../db/store.ts';
import type { Definition, LogEntry } from '../../domain/engine/types.ts';
import { countDeadlines } from '../../domain/metrics/deadlines.ts';
import type { Measured } from '../../domain/metrics/measure.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';

/**
 * What was measured of every incident that is over. An incident's log is folded once, the first
 * time that it is asked for after its resolution, and what came out is kept; after a reopening it
 * is counted anew.
 */
export const measured = ({ store }: Ports, definitions: Definitions) => {
  const { read } = store;

  const counted = async ({ id, resolvedAt }: IncidentRow): Promise<MeasureRow | null> => {
    const rows = await read.incidentRows(id, 0);
    if (!rows || resolvedAt === null) return null;
    const machines: Record<string, Definition> = {};
    const [services, runbooks] = [new Set<string>(), new Set<string>()];
    for (const process of rows.processes) {
      machines[process.id] = await definitions.of(read, process);
      if (process.revision === null) continue;
      const { revision } = await definitions.pinned(read, process.revision);
      runbooks.add(revision.runbookId);
      for (const service of revision.plan.services) services.add(service);
    }
    const log = rows.log.map(({ text }) => JSON.parse(text) as LogEntry);
    return {
      ...{ incidentId: id, of: resolvedAt, services: [...services], runbooks: [...runbooks] },
      deadlines: countDeadlines(machines, log),
    };
  };

  return async (): Promise<Measured[]> => {
    const all = await read.measures();
    const fresh: MeasureRow[] = [];
    const seen: Measured[] = [];
    for (const { incident, measure } of all) {
      const known = measure?.of === incident.resolvedAt ? measure : await counted(incident);
      if (!known) continue;
      if (known !== measure) fresh.push(known);
      const { id, number, title, severity, kind } = incident;
      const { declaredAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
      const { services, runbooks, deadlines } = known;
      seen.push({
        ...{ id, number, title, severity, kind, services, runbooks, deadlines },
        ...{ declaredAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt },
      });
    }
    if (fresh.length > 0)
      await store.transact(async (tx) => {
        for (const row of fresh) await tx.saveMeasure(row);
      });
    return seen;
  };
};
