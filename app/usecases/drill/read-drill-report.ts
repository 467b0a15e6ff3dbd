import { drillReport } from '../../domain/drill/report.ts';
import type { Definition, LogEntry } from '../../domain/engine/types.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { deadlinesIn } from '../../domain/metrics/deadlines.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { RoomViews } from '../room-views.ts';
import type { UpdateUseCases } from '../update/types.ts';

/** The report of a drill, made of its log each time it is asked for. Nobody looks: secrets stay masked. */
export const readDrillReport =
  (
    { store: { read } }: Ports,
    definitions: Definitions,
    views: RoomViews,
  ): UpdateUseCases['readDrillReport'] =>
  async (id) => {
    const rows = await read.incidentRows(id, 0);
    const view = await views(id);
    if (!rows || !view.ok) return rejected('incident-not-found');
    if (rows.incident.kind !== 'drill') return rejected('drill-report-not-found');
    const machines: Record<string, Definition> = {};
    const plans = new Map<string, Plan>();
    for (const process of rows.processes) {
      machines[process.id] = await definitions.of(read, process);
      if (process.revision === null) continue;
      plans.set(process.id, (await definitions.pinned(read, process.revision)).revision.plan);
    }
    const own = rows.processes.find(({ kind }) => kind === 'incident');
    if (!own) throw new Error(`incident ${id} has lost a process`);
    const entries = rows.log.map(({ text }) => JSON.parse(text) as Omit<LogEntry, 'hash'>);
    return accepted(
      drillReport({
        ...{ view: view.value, run: incidentRunOf(own.stored), plans },
        deadlines: deadlinesIn(machines, entries),
      }),
    );
  };
