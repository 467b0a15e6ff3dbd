import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

/**
 * The live snapshot behind a persisted one that this engine made, so that a process which moves on
 * at once need not be revived. Nothing but a memory of `restoreSnapshot`: persisted snapshots are
 * never changed, and one that was read anew is another object and unknown here.
 */
const live = new WeakMap<object, AnyMachineSnapshot>();

export const remember = (persisted: object, snapshot: AnyMachineSnapshot): void => {
  live.set(persisted, snapshot);
};

export const known = (
  machine: AnyStateMachine,
  persisted: unknown,
): AnyMachineSnapshot | undefined => {
  if (typeof persisted !== 'object' || persisted === null) return undefined;
  const snapshot = live.get(persisted);
  return snapshot?.machine === machine ? snapshot : undefined;
};
