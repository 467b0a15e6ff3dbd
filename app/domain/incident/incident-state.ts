import type { IncidentEvent, IncidentRun } from './incident.ts';

/**
 * Where an incident stands. `declared`: nobody has taken it up yet. `active`: it is worked on.
 * `mitigated`: the effect is over, the cause is not. `resolved`: both are. `closed`: its
 * retrospective is published. `cancelled`: it was none, or it was merged into another.
 */
export const incidentStates = [
  'declared',
  'active',
  'mitigated',
  'resolved',
  'closed',
  'cancelled',
] as const;

export type IncidentState = (typeof incidentStates)[number];

type EventType = Exclude<IncidentEvent['type'], 'incident.declared'>;
type Allowed = Partial<Record<EventType, IncidentState>>;

export type StateRule = {
  /** Its timers run, its walkthroughs are walked, and it stands in the lists of what is going on. */
  open: boolean;
  /** Every event that this state knows, and the state it leads to. */
  on: Allowed;
};

const all = (to: IncidentState, ...types: EventType[]): Allowed =>
  Object.fromEntries(types.map((type) => [type, to]));

/** What is told about an incident, whatever has become of it. */
const told: EventType[] = [
  'note.added',
  'gap.reported',
  'file.attached',
  'update.published',
  'stakeholder.shared',
  'stakeholder.revoked',
];

/** What is pinned and linked; a retrospective is written with it, so it outlasts the resolution. */
const kept: EventType[] = ['fact.pinned', 'fact.unpinned', 'link.added'];

/** Acts by which somebody takes an incident up. */
const takingUp: EventType[] = [
  'incident.acknowledged',
  'role.taken',
  'role.assigned',
  'role.accepted',
  'responder.joined',
];

/** Acts of an open incident that say nothing about whether somebody works on it. */
const beside: EventType[] = [
  'severity.changed',
  'role.handed',
  'role.offered',
  'role.declined',
  'role.left',
  'responder.left',
  'incident.absorbed',
  'update.due',
  'inject.told',
];

const ends: Allowed = {
  'incident.resolved': 'resolved',
  'incident.cancelled': 'cancelled',
  'incident.merged': 'cancelled',
};

/** What each state allows, and where it leads: the only place that says so. The machine is made of it. */
export const incidentLife: Record<IncidentState, StateRule> = {
  declared: {
    open: true,
    on: {
      ...all('declared', ...told, ...kept, ...beside),
      ...all('active', ...takingUp),
      'incident.mitigated': 'mitigated',
      ...ends,
    },
  },
  active: {
    open: true,
    on: {
      ...all('active', ...told, ...kept, ...beside, ...takingUp),
      'incident.mitigated': 'mitigated',
      ...ends,
    },
  },
  mitigated: {
    open: true,
    on: {
      ...all('mitigated', ...told, ...kept, ...beside, ...takingUp),
      'incident.reopened': 'active',
      ...ends,
    },
  },
  resolved: {
    open: false,
    on: {
      ...all('resolved', ...told, ...kept),
      'incident.reopened': 'active',
      'incident.closed': 'closed',
    },
  },
  closed: {
    open: false,
    on: { ...all('closed', ...told), 'incident.reopened': 'active' },
  },
  cancelled: { open: false, on: all('cancelled', ...told) },
};

/** Whether an incident is going on: its clocks run and it may be walked. */
export const isOpen = (state: IncidentState): boolean => incidentLife[state].open;

export const openStates: readonly IncidentState[] = incidentStates.filter(isOpen);

/** Where a run stands, by its marks alone. */
export const stateOf = (run: IncidentRun): IncidentState => {
  if (run.cancelled) return 'cancelled';
  if (run.closed) return 'closed';
  if (run.resolved) return 'resolved';
  if (run.mitigated) return 'mitigated';
  return run.awaited ? 'declared' : 'active';
};
