import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
  transition as pureTransition,
} from 'xstate';

type Logic = Parameters<typeof pureTransition<AnyStateMachine>>[0];

const idle = { status: 'active', output: undefined, error: undefined } as const;
const logics = new WeakMap<AnyStateMachine, Logic>();

/**
 * XState's pure `transition` makes an actor each time and asks the machine for an initial snapshot
 * that nobody uses; without a machine's input that throws inside, which costs more than the
 * transition. This logic is the machine with an initial snapshot that costs nothing.
 */
const logicOf = (machine: AnyStateMachine): Logic => {
  const found = logics.get(machine);
  if (found) return found;
  const logic = {
    transition: machine.transition.bind(machine),
    getInitialSnapshot: () => idle,
    getPersistedSnapshot: () => idle,
  } as unknown as Logic;
  logics.set(machine, logic);
  return logic;
};

/** The next snapshot and the actions it asks for; nothing is run. */
export const transition = (
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): ReturnType<typeof pureTransition<AnyStateMachine>> =>
  pureTransition(logicOf(machine), snapshot, event);
