import type { IncidentRow } from '../../../db/store.ts';
import type { IncidentRun } from '../../domain/incident/incident.ts';
import { stateOf } from '../../domain/incident/incident-state.ts';

/** What the incident's row repeats of its run, so that lists and clocks need not open it. */
export const rowOf = (
  run: IncidentRun,
): Omit<IncidentRow, 'id' | 'number' | 'declaredBy' | 'headSeq' | 'headHash'> => ({
  title: run.title,
  severity: run.severity,
  kind: run.kind,
  state: stateOf(run),
  declaredAt: run.declared.at,
  detectedAt: run.detectedAt ?? null,
  acknowledgedAt: run.acknowledged?.at ?? null,
  mitigatedAt: run.mitigated?.at ?? null,
  resolvedAt: run.resolved?.at ?? null,
  closedAt: run.closed?.at ?? null,
  cancelledAt: run.cancelled?.at ?? null,
  mergedInto: run.cancelled?.into?.id ?? null,
});
