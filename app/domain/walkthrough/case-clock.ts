import { withTimers } from '../engine/replay.ts';
import { start, step } from '../engine/step.ts';
import type { Actor, Definition, Stamp, StepResult, Stored } from '../engine/types.ts';
import type { Rejection } from '../outcome.ts';
import type { Instant, Seconds } from '../time.ts';
import { runOfStored } from './definition.ts';
import type { WalkthroughEvent } from './event.ts';
import type { MachineRun } from './run.ts';
import { readTimerKey, timerEvents } from './timer-key.ts';

/** More timers than this between two events of a case mean a message that repeats absurdly often. */
export const MOST_TIMERS = 2_000;

/** Something that happened in a simulated walkthrough, and what it made of it. */
export type Happened = { event: WalkthroughEvent; before: MachineRun | null; after: MachineRun };

export type CaseClock = {
  /** Seconds since the walkthrough began. */
  readonly now: Seconds;
  readonly run: MachineRun;
  readonly done: boolean;
  readonly pages: number;
  readonly happened: readonly Happened[];
  /** Moves time on and fires what falls due on the way, oldest first; false when that never ends. */
  until(at: Seconds): boolean;
  tell(event: WalkthroughEvent, by: Actor): Rejection | null;
};

type Walkthrough = Definition<WalkthroughEvent & Stamp>;

/** A walkthrough in a time of its own that begins at 0, or why it could not begin. */
export const caseClock = (
  definition: Walkthrough,
  event: Extract<WalkthroughEvent, { type: 'walkthrough.started' }>,
  by: Actor,
): { ok: true; clock: CaseClock } | { ok: false; rejection: Rejection } => {
  const began = start(definition, { ...event, at: 0, by });
  if (!began.ok) return began;
  const state: State = {
    now: 0,
    stored: began.stored,
    timers: {},
    done: false,
    pages: 0,
    happened: [],
  };
  settle(state, event, null, began);
  const tell = (told: WalkthroughEvent, actor: Actor): Rejection | null => {
    const before = runOfStored(state.stored);
    const result = step(definition, state.stored, { ...told, at: state.now, by: actor });
    if (!result.ok) return result.rejection;
    settle(state, told, before, result);
    return null;
  };
  const until = (at: Seconds): boolean => {
    const last = Math.max(state.now, at * 1000);
    for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
      const due = state.done ? undefined : nextDue(state.timers);
      if (!due || due.dueAt > last) {
        state.now = last;
        return true;
      }
      state.now = Math.max(state.now, due.dueAt);
      const { [due.key]: _fired, ...rest } = state.timers;
      state.timers = rest;
      const kind = readTimerKey(due.key)?.kind;
      if (kind) tell({ type: timerEvents[kind], key: due.key }, { type: 'clock' });
    }
    return false;
  };
  const clock: CaseClock = {
    get now() {
      return state.now / 1000;
    },
    get run() {
      return runOfStored(state.stored);
    },
    get done() {
      return state.done;
    },
    get pages() {
      return state.pages;
    },
    happened: state.happened,
    until,
    tell,
  };
  return { ok: true, clock };
};

type State = {
  now: Instant;
  stored: Stored;
  timers: Record<string, Instant>;
  done: boolean;
  pages: number;
  happened: Happened[];
};

const settle = (
  state: State,
  event: WalkthroughEvent,
  before: MachineRun | null,
  result: Extract<StepResult, { ok: true }>,
): void => {
  state.stored = result.stored;
  state.timers = withTimers(state.timers, result.timers);
  state.done = result.done;
  state.pages += result.effects.filter(({ type }) => type === 'page').length;
  if (event.type !== 'reminder.due')
    state.happened.push({ event, before, after: runOfStored(result.stored) });
};

/** The soonest; of two at once the one whose key comes first, so that a case always runs alike. */
const nextDue = (timers: Record<string, Instant>): { key: string; dueAt: Instant } | undefined => {
  let next: { key: string; dueAt: Instant } | undefined;
  for (const [key, dueAt] of Object.entries(timers))
    if (!next || dueAt < next.dueAt || (dueAt === next.dueAt && key < next.key))
      next = { key, dueAt };
  return next;
};
