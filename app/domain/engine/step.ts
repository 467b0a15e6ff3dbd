import { type AnyMachineSnapshot, initialTransition } from 'xstate';
import { rejected } from '../outcome.ts';
import type { Instant } from '../time.ts';
import { known, remember } from './live-snapshots.ts';
import { transition } from './transition.ts';
import type {
  Definition,
  Effect,
  EngineEvent,
  Stamp,
  StepResult,
  Stored,
  TimerChange,
} from './types.ts';

type Told = { type: string; params: unknown };

/**
 * Begins a process with its first event. The machine's input is `{ event, ...input }`; whatever a
 * replay must know stands in the event, so `input` is only for what is frozen beside the log.
 * The new `stored.version` is 1. Rejects what the definition's `admit` refuses.
 */
export const start = <E extends EngineEvent>(
  definition: Definition<E>,
  event: E & Stamp,
  input: Record<string, unknown> = {},
): StepResult => {
  const refusal = definition.admit?.(event) ?? null;
  if (refusal) return { ok: false, rejection: refusal };
  const [snapshot, told] = initialTransition(definition.machine, { ...input, event });
  if (snapshot.status === 'error') throw snapshot.error;
  return settled(definition, snapshot, told, event.at, 1);
};

/**
 * Applies one event to a stored process: nothing is run, nothing handed in is changed, the same
 * arguments give the same answer. Effects and timer changes are those the machine asked for, in
 * order; the caller saves all of it in one transaction. An event that does not fit is rejected with
 * the definition's explanation, a snapshot of another definition version with `definition-unknown`.
 */
export const step = <E extends EngineEvent>(
  definition: Definition<E>,
  stored: Stored,
  event: E & Stamp,
): StepResult => {
  if (stored.definitionVersion !== definition.version)
    return rejected('definition-unknown', {
      kind: definition.kind,
      stored: stored.definitionVersion,
      known: definition.version,
    });
  const before = revive(definition, stored);
  const [after, told] =
    before.status === 'active' ? transition(definition.machine, before, event) : [before, []];
  // The same snapshot means that `can` would have said no; asking it first costs every guard twice.
  if (after === before) return { ok: false, rejection: definition.explain(before, event) };
  return settled(definition, after, told, event.at, stored.version + 1);
};

/** The live snapshot behind a stored process. Only `restoreSnapshot` brings history states back. */
export const revive = (
  definition: { machine: Definition['machine'] },
  stored: Stored,
): AnyMachineSnapshot =>
  known(definition.machine, stored.snapshot) ??
  definition.machine.restoreSnapshot(
    stored.snapshot as Parameters<typeof definition.machine.restoreSnapshot>[0],
    // Only machines that invoke actors ask for a scope, and none here does.
    {} as Parameters<typeof definition.machine.restoreSnapshot>[1],
  );

const settled = (
  definition: { machine: Definition['machine']; version: number },
  snapshot: AnyMachineSnapshot,
  told: readonly Told[],
  at: Instant,
  version: number,
): StepResult => {
  const persisted = persist(snapshot);
  remember(persisted, snapshot);
  const effects: Effect[] = [];
  const timers: TimerChange[] = [];
  for (const { type, params } of told) {
    if (type.startsWith('xstate.')) continue;
    const facts = params as Record<string, unknown>;
    const key = String(facts.key);
    if (type === 'timer.clear') timers.push({ type, key });
    else if (type === 'timer.set') {
      const dueIn = Number(facts.dueIn);
      timers.push({ type, key, dueIn, dueAt: at + dueIn * 1000 });
    } else effects.push({ ...facts, type, key });
  }
  return {
    ok: true,
    stored: {
      definitionVersion: definition.version,
      snapshot: persisted,
      version,
    },
    effects,
    timers,
    done: snapshot.status === 'done',
  };
};

/**
 * What `getPersistedSnapshot` makes of a machine without actors, whose context is plain JSON. That
 * one looks for actors in all of the context at each step, which costs as much as the step.
 */
const persist = ({ status, value, context, historyValue }: AnyMachineSnapshot) => ({
  status,
  value,
  context: defined(context),
  historyValue: ordered(historyValue),
  children: {},
});

/** XState's `assign` merges, so that a machine forgets a field only by setting it to undefined. */
const defined = (context: unknown): unknown =>
  Object.fromEntries(
    Object.entries(context as Record<string, unknown>).filter(([, value]) => value !== undefined),
  );

/**
 * What a history state remembers is a set. XState lists it in an order that differs between a
 * snapshot that was revived and one that was not, and a replay must not see that difference.
 */
const ordered = (history: AnyMachineSnapshot['historyValue']): unknown =>
  Object.fromEntries(
    Object.entries(history).map(([state, nodes]) => [
      state,
      nodes.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
