import type { IncidentRow, ProcessRow } from '../../db/store.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { incidentStates, isOpen, openStates } from '../domain/incident/incident-state.ts';
import type { WalkthroughView } from '../domain/incident/room-view.types.ts';
import { walkthroughView } from '../domain/incident/walkthrough-view.ts';
import { runOfStored } from '../domain/walkthrough/definition.ts';
import type { Definitions } from './definitions.ts';
import { byBeginning } from './incident/walks.ts';
import type { Ports } from './ports.ts';
import type { IncidentSummary, UseCases } from './types.ts';

/** Incidents by number, newest first. */
export const listIncidents = (
  { store: { read } }: Ports,
  definitions: Definitions,
): UseCases['listIncidents'] => {
  // A snapshot that is unchanged is the same object, so its part of the summary is made once.
  const made = new WeakMap<object, Walked>();

  const walked = async (own: ProcessRow, walk: ProcessRow) => {
    const snapshot = walk.stored.snapshot as object;
    const found = made.get(snapshot);
    if (found) return found;
    const { revision } = await definitions.pinned(read, walk.revision ?? '');
    const view = walkthroughView(
      { process: walk, plan: revision.plan, run: runOfStored(walk.stored) },
      incidentRunOf(own.stored),
      {},
    );
    const part = walkedOf(view);
    made.set(snapshot, part);
    return part;
  };

  const summary = async (incident: IncidentRow): Promise<IncidentSummary> => {
    const processes = await read.processesOf(incident.id);
    const own = processes.find(({ kind }) => kind === 'incident');
    const walks = processes.filter(({ kind }) => kind === 'walkthrough').sort(byBeginning);
    const open = walks.filter(({ done }) => !done);
    const walk = open.at(-1) ?? walks.at(-1);
    if (!own || !walk) throw new Error(`incident ${incident.id} has lost a process`);
    const { id, number, title, severity, kind, state, declaredAt, declaredBy } = incident;
    return {
      ...{ id, number, title, severity, kind, state, declaredAt, declaredBy },
      ...known(incident),
      walkthroughs: open.length,
      ...(await walked(own, walk)),
    };
  };

  return async ({ state } = {}) => {
    const states =
      state === 'open'
        ? openStates
        : state === 'over'
          ? incidentStates.filter((each) => !isOpen(each))
          : state && [state];
    return Promise.all((await read.incidents(states && { states })).map(summary));
  };
};

const marks = [
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'closedAt',
  'cancelledAt',
  'mergedInto',
] as const;

/** The marks that an incident has, and none that it has not. */
const known = (incident: IncidentRow): Partial<IncidentSummary> =>
  Object.fromEntries(
    marks.flatMap((mark) => (incident[mark] === null ? [] : [[mark, incident[mark]]])),
  );

type Walked = Pick<
  IncidentSummary,
  'runbook' | 'current' | 'doneCount' | 'totalCount' | 'objective' | 'worstRemaining' | 'outcome'
>;

const walkedOf = (walkthrough: WalkthroughView): Walked => {
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
