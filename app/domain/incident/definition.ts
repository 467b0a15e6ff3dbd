import { setup } from 'xstate';
import type { Definition, Stamp } from '../engine/types.ts';
import { why } from '../walkthrough/why.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';
import { withClocks } from './incident-clock.ts';
import {
  acknowledged,
  afterEvent,
  COMMANDER,
  DEPUTY,
  declaredRun,
  type Told,
} from './incident-run.ts';
import { type IncidentState, incidentLife, incidentStates } from './incident-state.ts';
import { refuse } from './refuse.ts';

/** The shape of an incident's snapshot; a change that old snapshots do not fit raises it. */
export const INCIDENT_VERSION = 1;

type Declared = Stamp & Extract<IncidentEvent, { type: 'incident.declared' }>;

const incidentSetup = setup({
  types: {} as { context: IncidentRun; events: Told; input: { event: Declared } },
  guards: {
    fits: ({ context, event }) => refuse(context, event) === null,
    awaited: ({ context }) => context.awaited === true,
  },
});

/** Any way out of `declared` but its end means that somebody has taken it up. */
const wayTo = (from: IncidentState, to: IncidentState) => ({
  guard: 'fits' as const,
  ...(to !== from && { target: to }),
  actions: incidentSetup.enqueueActions(({ context, event, enqueue }) => {
    const before = from === 'declared' && to !== from ? acknowledged(context, event) : context;
    const { run, ask } = withClocks(afterEvent(before, event), event);
    enqueue.assign(run);
    for (const { type, ...params } of ask) enqueue({ type, params } as never);
  }),
});

/** What begins with the incident itself: its clocks. */
const begin = incidentSetup.enqueueActions(({ context, enqueue }) => {
  const { run, ask } = withClocks(context, begunAs(context));
  enqueue.assign(run);
  for (const { type, ...params } of ask) enqueue({ type, params } as never);
});

const begunAs = ({ title, severity, kind, declared }: IncidentRun): Told => ({
  ...{ type: 'incident.declared', title, severity, kind },
  ...{ at: declared.at, by: declared.by },
});

const stateConfig = (from: IncidentState) => ({
  on: Object.fromEntries(
    Object.entries(incidentLife[from].on).map(([type, to]) => [type, wayTo(from, to)]),
  ),
});

const machine = incidentSetup.createMachine({
  id: 'incident',
  context: ({ input }) => declaredRun(input.event),
  initial: 'begun',
  states: {
    begun: {
      entry: begin,
      always: [{ guard: 'awaited', target: 'declared' }, { target: 'active' }],
    },
    ...Object.fromEntries(incidentStates.map((state) => [state, stateConfig(state)])),
  },
});

/**
 * An incident's own life, as `incidentLife` tells it: declared, active, mitigated, resolved, closed
 * or cancelled, and reopened; beside it notes, severity, roles, facts and links. It never ends by
 * itself, since a resolved incident can be reopened. The declarer holds `incident-commander` until
 * somebody takes the role. Begins with `incident.declared`; the context is an `IncidentRun`.
 */
export const incidentDefinition: Definition<IncidentEvent & Stamp> = {
  kind: 'incident',
  version: INCIDENT_VERSION,
  machine,
  admit: (event) => {
    if (event.type !== 'incident.declared') return why('not-started');
    if (event.title.trim() === '') return why('title-required');
    if (event.detectedAt !== undefined && event.detectedAt > event.at)
      return why('detected-after-declared');
    return event.drill && event.kind !== 'drill' ? why('drill-plan-of-real') : null;
  },
  explain: (snapshot, event) =>
    refuse((snapshot as { context: IncidentRun }).context, event as Told) ??
    why('not-possible', { type: event.type }),
};

/** The run in a stored incident. */
export const incidentRunOf = (stored: { snapshot: unknown }): IncidentRun =>
  (stored.snapshot as { context: IncidentRun }).context;

/** Whether this person or token commands the incident: the fact a critical step's skip asks for. */
export const commands = (run: IncidentRun, by: { id: string }): boolean =>
  run.roles[COMMANDER]?.id === by.id;

/** Whether this person or token is the commander's deputy. */
export const deputises = (run: IncidentRun, by: { id: string }): boolean =>
  run.roles[DEPUTY]?.id === by.id;
