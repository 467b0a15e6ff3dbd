import { type DrillRun, USUAL_DRILL } from '../drill/drill.ts';
import type { Plan } from '../runbook/plan.ts';
import type { IncidentRun } from './incident.ts';
import { everyOf, updatesBy } from './incident-clock.ts';
import { COMMANDER } from './incident-run.ts';
import { incidentLife, isOpen, stateOf } from './incident-state.ts';
import { rolesOf as heldBy, holderOf, offerOf } from './roles.ts';
import { roleTitle } from './room-current.ts';
import type { RoomFact, RoomView, TimelineEntry } from './room-view.types.ts';
import type { LoggedEntry } from './timeline.ts';
import type { WalkthroughFacts } from './walkthrough-view.ts';

type View = RoomView['incident'];

/** The incident's own part of the room. */
export const incidentView = (
  {
    incident,
    incidentRun: run,
    log,
  }: {
    incident: { id: string; number: number };
    incidentRun: IncidentRun;
    log: readonly LoggedEntry[];
  },
  walked: readonly WalkthroughFacts[],
  timeline: readonly TimelineEntry[],
): View => {
  const state = stateOf(run);
  return {
    id: incident.id,
    number: incident.number,
    title: run.title,
    severity: run.severity,
    kind: run.kind,
    state,
    open: isOpen(state),
    allows: Object.keys(incidentLife[state].on),
    ...(run.detectedAt !== undefined && { detectedAt: run.detectedAt }),
    declared: run.declared,
    ...(run.acknowledged && { acknowledged: run.acknowledged }),
    ...(run.mitigated && { mitigated: run.mitigated }),
    ...(run.resolved && { resolved: run.resolved }),
    ...(run.closed && { closed: run.closed }),
    ...(run.cancelled && { cancelled: run.cancelled }),
    absorbed: run.absorbed ?? [],
    severities: severitiesOf(run, log),
    roles: roleList(
      walked.map(({ plan }) => plan),
      run,
    ),
    responders: respondersOf(run),
    facts: factsOf(run, timeline),
    links: run.links ?? [],
    updates: run.updates ?? [],
    ...updateFacts(run),
    ...(run.drill && { drill: drillFacts(run.drill) }),
  };
};

const updateFacts = (run: IncidentRun): Pick<View, 'updateDue' | 'updateEvery'> => {
  const owner = updatesBy(run);
  const every = everyOf(run);
  return {
    ...(every !== undefined && { updateEvery: every }),
    ...(run.updateDue && {
      updateDue: {
        dueAt: run.updateDue.dueAt,
        missed: run.updateDue.missed ?? 0,
        ...(owner && { by: { id: owner.id, name: owner.name } }),
      },
    }),
  };
};

const drillFacts = ({
  pages,
  pace,
  kind = USUAL_DRILL,
  injects,
}: DrillRun): NonNullable<View['drill']> => ({
  ...{ pages, pace, kind },
  told: injects.flatMap(({ text, told: at }, i) =>
    at === undefined ? [] : [{ number: i + 1, text, at }],
  ),
  ahead: injects.filter(({ told }) => told === undefined).length,
});

const severitiesOf = (run: IncidentRun, log: readonly LoggedEntry[]): View['severities'] => {
  const first = log.find(({ event }) => event.type === 'incident.declared');
  return [
    {
      severity: (first?.event.severity as View['severity'] | undefined) ?? run.severity,
      mark: run.declared,
    },
    ...log.flatMap(({ event, by, at }) =>
      event.type === 'severity.changed'
        ? [
            {
              severity: event.severity as View['severity'],
              mark: { by, at },
              reason: String(event.reason),
            },
          ]
        : [],
    ),
  ];
};

/** The commander, then the runbooks' roles, then whatever else somebody took. */
const roleList = (plans: readonly Plan[], run: IncidentRun): View['roles'] => {
  const known = plans.flatMap(({ roles }) => roles.map(({ id }) => id));
  return [...new Set([COMMANDER, ...known, ...Object.keys(run.roles)])].map((id) => {
    const plan = plans.find(({ roles }) => roles.some((role) => role.id === id));
    const holder = holderOf(run, id);
    const offer = offerOf(run, id);
    return {
      id,
      title: plan ? roleTitle(plan, id) : id,
      ...(holder && { holder }),
      ...(offer && { offer }),
    };
  });
};

const respondersOf = (run: IncidentRun): View['responders'] => {
  const known = new Map<string, View['responders'][number]>();
  for (const [id, { name, since }] of Object.entries(run.responders ?? {}))
    known.set(id, { id, name, since, joined: true, roles: heldBy(run, id) });
  for (const { id, name, since } of Object.values(run.roles)) {
    const before = known.get(id);
    if (!before?.joined)
      known.set(id, {
        ...{ id, name, joined: false, roles: heldBy(run, id) },
        since: Math.min(since, before?.since ?? since),
      });
  }
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};

/** The chain is without gaps, so an entry's place is its number. */
const factsOf = (run: IncidentRun, timeline: readonly TimelineEntry[]): RoomFact[] =>
  (run.facts ?? []).map(({ id, text, entry: seq, mark }) => {
    const entry = seq === undefined ? undefined : timeline[seq - 1];
    return { id, ...(text !== undefined && { text }), ...(entry && { entry }), mark };
  });
