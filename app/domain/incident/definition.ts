import { setup } from 'xstate';
import type { Definition, Stamp } from '../engine/types.ts';
import { isoOf } from '../iso.ts';
import { type Rejection, rejected } from '../outcome.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';
import {
  COMMANDER,
  declaredRun,
  handRole,
  reopen,
  resolve,
  setSeverity,
  takeRole,
} from './incident-run.ts';

/** The shape of an incident's snapshot; a change that old snapshots do not fit raises it. */
export const INCIDENT_VERSION = 1;

type Told = IncidentEvent & Stamp;
type Declared = Stamp & Extract<IncidentEvent, { type: 'incident.declared' }>;

const incidentSetup = setup({
  types: {} as { context: IncidentRun; events: Told; input: { event: Declared } },
  guards: { fits: ({ context, event }) => refuse(context, event) === null },
});

const { assign } = incidentSetup;

const whileOpen = {
  'note.added': { guard: 'fits' as const, actions: assign(({ context }) => ({ ...context })) },
  'gap.reported': { guard: 'fits' as const, actions: assign(({ context }) => ({ ...context })) },
  'file.attached': { guard: 'fits' as const, actions: assign(({ context }) => ({ ...context })) },
  'severity.changed': {
    guard: 'fits' as const,
    actions: assign(({ context, event }) => setSeverity(context, event)),
  },
  'role.taken': {
    guard: 'fits' as const,
    actions: assign(({ context, event }) => takeRole(context, event)),
  },
  'role.handed': {
    guard: 'fits' as const,
    actions: assign(({ context, event }) => handRole(context, event)),
  },
};

const machine = incidentSetup.createMachine({
  id: 'incident',
  context: ({ input }) => declaredRun(input.event),
  initial: 'active',
  states: {
    active: {
      on: {
        ...whileOpen,
        'incident.resolved': {
          guard: 'fits',
          target: 'resolved',
          actions: assign(({ context, event }) => resolve(context, event)),
        },
      },
    },
    resolved: {
      on: {
        // What is learnt afterwards still belongs to the timeline.
        'note.added': whileOpen['note.added'],
        'gap.reported': whileOpen['gap.reported'],
        'file.attached': whileOpen['file.attached'],
        'incident.reopened': {
          guard: 'fits',
          target: 'active',
          actions: assign(({ context }) => reopen(context)),
        },
      },
    },
  },
});

/**
 * An incident's own life: active, resolved, reopened; notes, severity and roles. It never ends by
 * itself, since a resolved incident can be reopened. The declarer holds `incident-commander` until
 * somebody takes the role. Begins with `incident.declared`; the context is an `IncidentRun`.
 */
export const incidentDefinition: Definition<IncidentEvent & Stamp> = {
  kind: 'incident',
  version: INCIDENT_VERSION,
  machine,
  admit: (event) => {
    if (event.type !== 'incident.declared') return why('not-started');
    return event.title.trim() === '' ? why('title-required') : null;
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

const why = (code: string, params: Rejection['params'] = {}): Rejection =>
  rejected(code, params).rejection;

/** What still belongs to a resolved incident. */
const AFTERWARDS = new Set<string>([
  'note.added',
  'gap.reported',
  'file.attached',
  'incident.reopened',
]);

const ROLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const refuse = (run: IncidentRun, event: Told): Rejection | null => {
  const by = event.by.type === 'clock' ? '_clock' : event.by.name;
  if (run.resolved && !AFTERWARDS.has(event.type)) {
    const mark = run.resolved.by;
    return why('incident-already-resolved', {
      by: mark.type === 'clock' ? '_clock' : mark.name,
      at: isoOf(run.resolved.at),
    });
  }
  switch (event.type) {
    case 'incident.declared':
      return why('already-started');
    case 'note.added':
      return event.text.trim() === '' ? why('note-empty') : null;
    case 'gap.reported':
      return event.text.trim() === '' ? why('gap-missing') : null;
    case 'file.attached':
      return event.name.trim() === '' ? why('file-missing') : null;
    case 'severity.changed':
      if (event.severity === run.severity)
        return why('severity-unchanged', { severity: run.severity });
      return event.reason.trim() === '' ? why('severity-reason-required') : null;
    case 'role.taken': {
      if (event.by.type === 'clock' || !ROLE.test(event.role))
        return why('unknown-role', { role: event.role });
      const holder = Object.hasOwn(run.roles, event.role) ? run.roles[event.role] : undefined;
      return holder?.id === event.by.id
        ? why('role-already-held', { role: event.role, by, at: isoOf(holder.since) })
        : null;
    }
    case 'role.handed': {
      const holder = Object.hasOwn(run.roles, event.role) ? run.roles[event.role] : undefined;
      if (!holder) return why('unknown-role', { role: event.role });
      return holder.id === event.to.id
        ? why('role-already-held', {
            role: event.role,
            by: event.to.name,
            at: isoOf(holder.since),
          })
        : null;
    }
    case 'incident.resolved':
      return null;
    case 'incident.reopened':
      if (!run.resolved) return why('incident-still-active');
      return event.reason.trim() === '' ? why('reopen-reason-required') : null;
  }
};
