import type { IncidentRow, ProcessRow } from '../../db/store.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { roomView } from '../domain/incident/room-view.ts';
import type { RoomView } from '../domain/incident/room-view.types.ts';
import { runOfStored } from '../domain/walkthrough/definition.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';
import type { IncidentSummary, UseCases } from './types.ts';

/** Incidents by number, newest first. */
export const listIncidents = (
  { store: { read }, now }: Ports,
  definitions: Definitions,
): UseCases['listIncidents'] => {
  // A snapshot that is unchanged is the same object, so its part of the summary is made once.
  const known = new WeakMap<object, Walked>();

  const walked = async (incident: IncidentRow, own: ProcessRow, walk: ProcessRow) => {
    const snapshot = walk.stored.snapshot as object;
    const found = known.get(snapshot);
    if (found) return found;
    const { revision } = await definitions.pinned(read, walk.revision ?? '');
    const view = roomView({
      incident,
      incidentRun: incidentRunOf(own.stored),
      process: walk,
      plan: revision.plan,
      run: runOfStored(walk.stored),
      log: [],
      timers: [],
      cursor: 0,
      now: now(),
    });
    const part = walkedOf(view);
    known.set(snapshot, part);
    return part;
  };

  const summary = async (incident: IncidentRow): Promise<IncidentSummary> => {
    const processes = await read.processesOf(incident.id);
    const own = processes.find(({ kind }) => kind === 'incident');
    const walk = processes.find(({ kind }) => kind === 'walkthrough');
    if (!own || !walk) throw new Error(`incident ${incident.id} has lost a process`);
    const { id, number, title, severity, kind, state, declaredAt, declaredBy, resolvedAt } =
      incident;
    return {
      ...{ id, number, title, severity, kind, state, declaredAt, declaredBy },
      ...(resolvedAt !== null && { resolvedAt }),
      ...(await walked(incident, own, walk)),
    };
  };

  return async (filter) => Promise.all((await read.incidents(filter)).map(summary));
};

type Walked = Pick<
  IncidentSummary,
  'runbook' | 'current' | 'doneCount' | 'totalCount' | 'objective' | 'worstRemaining' | 'outcome'
>;

const walkedOf = ({ walkthrough }: RoomView): Walked => {
  const { runbook, current, doneCount, totalCount, objective, worstRemaining, outcome } =
    walkthrough;
  const [first] = current;
  return {
    runbook: { id: runbook.id, title: runbook.title },
    ...(first && {
      current: {
        title: first.title,
        ...(first.role !== undefined && { role: first.role }),
        ...(first.roleTitle !== undefined && { roleTitle: first.roleTitle }),
        ...(first.dueAt !== undefined && { dueAt: first.dueAt }),
        overdue: first.overdueAt !== undefined,
      },
    }),
    doneCount,
    totalCount,
    ...(objective?.rto !== undefined && { objective: objective.rto }),
    ...(worstRemaining !== undefined && { worstRemaining }),
    ...(outcome && { outcome: outcome.outcome }),
  };
};
