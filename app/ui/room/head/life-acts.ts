import type { IncidentState } from '../../../domain/incident/incident-state.ts';
import type { SentEvent } from '../../../domain/incident/sent-event.ts';

/** What can be done with an incident as a whole. */
export type LifeAct = 'acknowledge' | 'mitigate' | 'resolve' | 'reopen' | 'cancel' | 'merge';

/** The event that each act sends. */
export const lifeEvent: Record<LifeAct, SentEvent['type']> = {
  acknowledge: 'incident.acknowledged',
  mitigate: 'incident.mitigated',
  resolve: 'incident.resolved',
  reopen: 'incident.reopened',
  cancel: 'incident.cancelled',
  merge: 'incident.merged',
};

const next: Partial<Record<IncidentState, LifeAct>> = {
  declared: 'acknowledge',
  active: 'mitigate',
  mitigated: 'resolve',
  resolved: 'reopen',
  closed: 'reopen',
};

const order: readonly LifeAct[] = ['mitigate', 'resolve', 'reopen', 'merge', 'cancel'];

/** The act that leads on from a state, and the others that it allows. */
export const lifeActs = ({
  state,
  allows,
}: {
  state: IncidentState;
  allows: readonly string[];
}): { next: LifeAct | null; more: LifeAct[] } => {
  const first = next[state] ?? null;
  return {
    next: first,
    more: order.filter((act) => act !== first && allows.includes(lifeEvent[act])),
  };
};

/** The states on the way, and how each stands. A cancelled incident has left the way. */
export const wayOfStates = [
  'declared',
  'active',
  'mitigated',
  'resolved',
  'closed',
] as const satisfies readonly IncidentState[];

export type StateOnWay = (typeof wayOfStates)[number];

export const placeOfState = (
  one: StateOnWay,
  state: IncidentState,
  reached: boolean,
): 'here' | 'reached' | 'skipped' | 'ahead' => {
  if (one === state) return 'here';
  if (reached) return 'reached';
  const states: readonly IncidentState[] = wayOfStates;
  return states.indexOf(state) > states.indexOf(one) ? 'skipped' : 'ahead';
};
