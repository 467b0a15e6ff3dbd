import type { Writer } from '../../../db/store.ts';
import { changeDrill as decide, mayStart } from '../../domain/drill/planned.ts';
import { rejected } from '../../domain/outcome.ts';
import type { Declare } from '../declare-incident.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';
import { viewDrill } from './plans.ts';
import type { DrillUseCases } from './types.ts';

/** Two who press at once begin one drill: the second finds the plan changed. */
export const startDrill =
  (ports: Ports, estate: KeptEstate, declare: Declare): DrillUseCases['startDrill'] =>
  async (me, judge, id, { title, pages, pace = 1, severity }, key) => {
    const { library, store, hash, now } = ports;
    const found = await store.read.plannedDrill(id);
    if (!found) return rejected('drill-not-found');
    const { number, runbook, kind, version } = found;
    const plan = library.get(runbook.id)?.plan;
    const judged = judge('incident.declare', { team: plan?.owner ?? null });
    if (!judged.ok) return judged;
    const { state } = await viewDrill(ports, estate, found);
    // The same press again hears of the drill that it began, so a key is asked first.
    if (!mayStart(state) && (key === null || state !== 'running'))
      return rejected('drill-state', { number, state });
    const bind = async (tx: Writer, incident: { id: string }) => {
      const drill = await tx.plannedDrill(id);
      if (!mayStart(state)) return rejected('drill-state', { number, state });
      if (!drill || drill.version !== version) return rejected('drill-changed', { number });
      const mark = { by: actorOf(me), at: now() };
      const after = decide(drill, { type: 'started', incident: incident.id }, mark, state);
      if (!after.ok) return after;
      await tx.updatePlannedDrill(after.value, null);
      await recordAudit(tx, hash, {
        event: {
          type: 'drill.changed',
          number,
          title: runbook.title,
          what: 'started',
          said: '_none',
        },
        ...{ ...mark, about: `drill:${id}` },
      });
      return after;
    };
    const input = {
      ...{ title, kind: 'drill' as const, runbook: runbook.id },
      severity: severity ?? plan?.severity ?? ('sev3' as const),
      drill: { pages, pace, kind },
    };
    return declare(input, me, key, judge, bind);
  };
