import type { Instant } from '../time.ts';
import type { IncidentKind } from './incident.ts';
import type { CurrentStep, RoomView } from './room-view.types.ts';

/**
 * Something that one person should look at now. `page`: they are asked to acknowledge; `lapsed` and
 * `near`: the deadline of a step that they do; `decision`: a choice or an agreement that is theirs.
 */
export type Call = {
  /** The same for as long as it is the same call: whoever announces it does so once. */
  key: string;
  what: 'page' | 'lapsed' | 'near' | 'decision';
  incident: { id: string; number: number; title: string; kind: IncidentKind };
  title: string;
  since: Instant;
};

const asksToDecide = new Set(['decision', 'approval']);

const callOf = (step: CurrentStep, now: Instant): Pick<Call, 'what' | 'since'> | null => {
  if (step.overdueAt !== undefined) return { what: 'lapsed', since: step.overdueAt };
  if (step.dueAt !== undefined && step.warnAt !== undefined && now >= step.warnAt)
    return { what: 'near', since: step.warnAt };
  return asksToDecide.has(step.type) ? { what: 'decision', since: step.enteredAt } : null;
};

/** The calls of one incident's steps for whoever claimed them, or holds their role while nobody has. */
export const callsOf = (
  { incident, walkthroughs, now }: Pick<RoomView, 'incident' | 'walkthroughs' | 'now'>,
  me: string,
): Call[] => {
  if (!incident.open) return [];
  const { id, number, title, kind } = incident;
  return walkthroughs
    .filter(({ status }) => status === 'open')
    .flatMap(({ current }) => current)
    .filter(({ claim, holder }) => (claim ?? holder)?.id === me)
    .flatMap((step) => {
      const call = callOf(step, now);
      if (!call) return [];
      const key = [call.what, step.walkthrough, step.id, step.visits].join(':');
      return [{ key, ...call, incident: { id, number, title, kind }, title: step.title }];
    });
};
