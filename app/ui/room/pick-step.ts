import type { CurrentStep } from '../../domain/incident/room-view.types.ts';

/** The reader's own steps first, then by deadline; what has none comes last. */
export const orderSteps = (
  steps: readonly CurrentStep[],
  mine: (step: CurrentStep) => boolean,
): CurrentStep[] => {
  const held = (step: CurrentStep) => (step.holder && mine(step) ? 0 : mine(step) ? 1 : 2);
  return [...steps].sort(
    (a, b) => held(a) - held(b) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0,
  );
};

/** What the reader looks at: the step chosen, else the next one of the same lane, else the first. */
export const pickStep = (
  ordered: readonly CurrentStep[],
  looked: { id: string; lane?: string } | null,
): CurrentStep | undefined =>
  ordered.find(({ id }) => id === looked?.id) ??
  (looked?.lane === undefined ? undefined : ordered.find(({ lane }) => lane === looked.lane)) ??
  ordered[0];
