import type { Instant } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { EscalationReason } from './event.ts';
import { currentRung, isOut } from './next-level.ts';
import type { EscalationRun, EscalationState, PagedPerson } from './run.ts';

/** `waiting`: the first of their contacts is still to come, as quiet hours want it. */
export type PagedState = 'paged' | 'waiting' | 'declined' | 'unreachable' | 'earlier';

/** A page as people see it: who is asked, how far it has climbed, and when it climbs on. */
export type PageView = {
  id: string;
  title: string;
  text?: string;
  reason: EscalationReason;
  state: EscalationState;
  step?: string;
  policy?: { id: string; name: string };
  /** The policy that was asked for and is not known. */
  wanted?: string;
  /** False when nobody can be paged at all. */
  possible: boolean;
  /** Where it stands; 0 before the first level. */
  level: number;
  levels: number;
  round: number;
  rounds: number;
  lastResort: boolean;
  startedAt: Instant;
  startedBy: Mark['by'];
  /** When the next level begins, or the page is given up. */
  nextAt?: Instant;
  people: { id: string; name: string; state: PagedState; at: Instant }[];
  acknowledged?: Mark;
  /** When it begins again unless somebody does something until then. */
  quietAt?: Instant;
  exhaustedAt?: Instant;
  stopped?: Mark & { cause: string };
};

export const pageView = (id: string, run: EscalationRun, state: EscalationState): PageView => {
  const { facts, started, next, paged, acknowledged, quiet, exhaustedAt, stopped } = run;
  const rung = currentRung(run);
  const { ladder, title, text, reason, asker, policy, wanted } = facts;
  return {
    ...{ id, title, reason, state },
    ...(text !== undefined && { text }),
    ...(asker && { step: asker.step }),
    ...(policy && { policy }),
    ...(wanted !== undefined && { wanted }),
    possible: ladder !== null,
    level: rung?.level ?? 0,
    levels: ladder?.levels.length ?? 0,
    round: rung?.round ?? 0,
    rounds: ladder ? ladder.repeat + 1 : 0,
    lastResort: rung?.last ?? false,
    startedAt: started.at,
    startedBy: started.by,
    ...(next && { nextAt: next.dueAt }),
    people: [...paged]
      .sort((a, b) => Number(b.current) - Number(a.current) || a.at - b.at)
      .map((person) => ({
        id: person.id,
        name: person.name,
        state: stateOf(person),
        at: person.at,
      })),
    ...(acknowledged && { acknowledged }),
    ...(quiet && { quietAt: quiet.dueAt }),
    ...(exhaustedAt !== undefined && { exhaustedAt }),
    ...(stopped && { stopped }),
  };
};

const stateOf = (person: PagedPerson): PagedState => {
  if (person.declined) return 'declined';
  if (isOut(person)) return 'unreachable';
  if (!person.current) return 'earlier';
  return person.contacts.every(({ state }) => state === 'waiting') ? 'waiting' : 'paged';
};

/** Whether this person is asked by the page now. */
export const asks = ({ state, people }: PageView, person: string): boolean =>
  state === 'paging' &&
  people.some(
    ({ id, state: theirs }) => id === person && (theirs === 'paged' || theirs === 'waiting'),
  );
