import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import type { Seconds } from '../../../domain/time.ts';

/** How long the stop was stood at, once it is left. */
export const stayed = ({ enteredAt, left }: WayStop): Seconds | null =>
  enteredAt === undefined || !left ? null : Math.max(0, Math.round((left.at - enteredAt) / 1000));

/** How much longer than its deadline it took; null when in time, or without a deadline. */
export const lateBy = (stop: WayStop): Seconds | null => {
  const took = stayed(stop);
  if (took === null || stop.deadline === undefined || took <= stop.deadline) return null;
  return took - stop.deadline;
};

/** How a stop is drawn. */
export type StopShape = {
  mark: 'dot' | 'diamond';
  look: 'done' | 'skipped' | 'here' | 'ahead' | 'notTaken';
};

export const stopShape = ({ type, state }: WayStop): StopShape => ({
  mark: type === 'decision' ? 'diamond' : 'dot',
  look:
    state === 'done'
      ? 'done'
      : state === 'skipped'
        ? 'skipped'
        : state === 'current'
          ? 'here'
          : state === 'not-taken'
            ? 'notTaken'
            : 'ahead',
});

/** A stop with lanes is drawn as one; whoever stands in a lane stands in the stop. */
export const flatStops = (stops: readonly WayStop[]): WayStop[] =>
  stops.flatMap((stop) => [stop, ...(stop.lanes ?? []).flatMap((lane) => flatStops(lane.stops))]);
