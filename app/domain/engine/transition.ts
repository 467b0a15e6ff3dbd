import type {
  AnyMachineSnapshot,
  AnyStateMachine,
  EventObject,
  transition as pureTransition,
} from 'xstate';

type Asked = ReturnType<typeof pureTransition<AnyStateMachine>>[1][number];
type Scope = Parameters<AnyStateMachine['transition']>[2];

const ignore = () => undefined;

/** What XState's own pure `transition` hands a machine, without the actor it makes each time. */
const scopeOf = (actionExecutor: (action: Asked) => void): Scope =>
  ({
    self: undefined,
    id: '',
    sessionId: '',
    logger: ignore,
    defer: ignore,
    emit: ignore,
    stopChild: ignore,
    system: { _sendInspectionEvent: ignore },
    actionExecutor,
  }) as unknown as Scope;

/**
 * The next snapshot and the actions it asks for; nothing is run. XState's own does the same around
 * an actor that nobody uses, and making that costs more than the transition. An event that enables
 * nothing gives back the very same snapshot.
 */
export const transition = (
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): [AnyMachineSnapshot, Asked[]] => {
  const asked: Asked[] = [];
  const next = machine.transition(
    snapshot,
    event,
    scopeOf((action) => asked.push(action)),
  );
  return [next, asked];
};
