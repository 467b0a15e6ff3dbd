import { type Day, dayOf } from '../day.ts';
import type { Actor } from '../engine/types.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { IncidentState } from '../incident/incident-state.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Instant } from '../time.ts';
import type { DrillKind } from './drill.ts';

export type PlannedMark = { by: Actor; at: Instant };

/** A drill that stands in the calendar. */
export type PlannedDrill = {
  id: string;
  number: number;
  runbook: { id: string; title: string };
  kind: DrillKind;
  /** A day of the calendar; it is over at midnight UTC. */
  on: Day;
  owner?: { id: string; name: string };
  note?: string;
  /** So many days before, its owner is reminded. */
  remindDays: number;
  /** The review cycle that asked for it. */
  review?: string;
  cancelled?: PlannedMark & { reason: string };
  /** The newest drill that was begun for it. */
  incident?: string;
  planned: PlannedMark;
  history: (PlannedMark & { what: 'planned' | DrillChange['type']; said?: string })[];
  version: number;
};

/** `broken-off`: it was begun and came to no end that shows anything; it may be begun again. */
export const drillStates = [
  'planned',
  'missed',
  'running',
  'done',
  'broken-off',
  'cancelled',
] as const;
export type DrillState = (typeof drillStates)[number];

/** What is known of the drill that was begun for a plan. */
export type DrillBegun = {
  incident: { id: string; number: number; title: string; state: IncidentState };
  evidence?: Extract<Evidence, { kind: 'drilled' }>;
};

/** How a plan stands: made of the calendar and of what the log shows, never typed. */
export const drillStateOf = (
  { on, cancelled }: Pick<PlannedDrill, 'on' | 'cancelled'>,
  begun: DrillBegun | undefined,
  now: Instant,
): DrillState => {
  if (begun?.evidence) return 'done';
  if (cancelled) return 'cancelled';
  const state = begun?.incident.state;
  const over = state === 'resolved' || state === 'closed' || state === 'cancelled';
  if (begun && !over) return 'running';
  if (on < dayOf(now)) return 'missed';
  return begun ? 'broken-off' : 'planned';
};

/** A plan may be carried out now: it was not, and nobody is at it. */
export const mayStart = (state: DrillState): boolean =>
  state === 'planned' || state === 'missed' || state === 'broken-off';

const DAY = 86_400_000;
/** Reminders go out in the morning, UTC. */
const HOUR = 7 * 3_600_000;

export const startOfDay = (day: Day): Instant => Date.parse(`${day}T00:00:00Z`);

/** When the owner is reminded; null when nobody owns it, or it is called off. */
export const remindAt = ({ on, remindDays, owner, cancelled }: PlannedDrill): Instant | null =>
  owner && !cancelled ? startOfDay(on) - remindDays * DAY + HOUR : null;

export const drillLimits = { note: 2000, reason: 1000, remindDays: 60 } as const;
const MOST_HISTORY = 100;

/** The same with the owner looked up. */
export type DrillChange =
  | {
      type: 'changed';
      kind?: DrillKind;
      on?: Day;
      owner?: { id: string; name: string } | null;
      note?: string | null;
      remindDays?: number;
    }
  | { type: 'cancelled'; reason: string }
  | { type: 'started'; incident: string };

/** Applies one change. What is done, is being done, or was called off is not changed any more. */
export const changeDrill = (
  drill: PlannedDrill,
  change: DrillChange,
  mark: PlannedMark,
  state: DrillState,
): Outcome<PlannedDrill> => {
  if (!mayStart(state)) return rejected('drill-state', { number: drill.number, state });
  if (change.type === 'changed' && change.on && change.on < dayOf(mark.at))
    return rejected('drill-day-past', { number: drill.number });
  const said =
    change.type === 'cancelled'
      ? change.reason
      : change.type === 'changed' && change.on && change.on !== drill.on
        ? `${drill.on} → ${change.on}`
        : undefined;
  const entry = { ...mark, what: change.type, ...(said && { said }) };
  return accepted({
    ...applied(drill, change, mark),
    history: [...drill.history, entry].slice(-MOST_HISTORY),
    version: drill.version + 1,
  });
};

const applied = (drill: PlannedDrill, change: DrillChange, mark: PlannedMark): PlannedDrill => {
  switch (change.type) {
    case 'changed': {
      const { type: _t, owner, note, ...rest } = change;
      const { owner: wasOwner, note: wasNote, ...kept } = drill;
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      );
      const [nextOwner, nextNote] = [
        owner === undefined ? wasOwner : owner,
        note === undefined ? wasNote : note,
      ];
      return {
        ...{ ...kept, ...given },
        ...(nextOwner && { owner: nextOwner }),
        ...(nextNote && { note: nextNote }),
      };
    }
    case 'cancelled':
      return { ...drill, cancelled: { ...mark, reason: change.reason } };
    case 'started':
      return { ...drill, incident: change.incident };
  }
};
