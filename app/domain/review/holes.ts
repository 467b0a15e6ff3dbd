import { dayOf } from '../day.ts';
import type { Rejection } from '../outcome.ts';
import type { Instant } from '../time.ts';
import { why } from '../walkthrough/why.ts';
import type { ActionFact } from './event.ts';
import type { Decision, ReviewRun } from './run.ts';
import type { AgendaItem } from './series.ts';

/** What is missing, as the refusal of the act that it stands in the way of. */
export type Hole = Rejection;

/** Whoever counts for the quorum: those invited, and the chair. */
export const invitedOf = ({ people, chair }: Pick<ReviewRun, 'people' | 'chair'>) =>
  people.some(({ id }) => id === chair.id) ? people : [chair, ...people];

/** What is missing before the session may begin. */
export const holesBeforeSession = (run: ReviewRun): Hole[] => {
  const holes: Hole[] = [];
  if (!run.pack) holes.push(why('review-pack-missing'));
  else if (!run.circulated) holes.push(why('review-not-circulated'));
  if (!run.present[run.chair.id]) holes.push(why('review-chair-absent', { chair: run.chair.name }));
  const there = invitedOf(run).filter(({ id }) => run.present[id]).length;
  if (there < run.quorum) holes.push(why('review-quorum-missing', { there, quorum: run.quorum }));
  for (const { id, number, title } of run.pack?.previous ?? [])
    if (!run.statuses[id]) holes.push(why('review-status-missing', { number, title }));
  return holes;
};

const isHalf = ({ owner, dueOn }: Decision): boolean => owner === undefined || dueOn === undefined;

const holeOfItem = (run: ReviewRun, { id, title }: AgendaItem): Hole | null => {
  const given = run.dispositions[id];
  if (!given) return why('review-item-open', { title });
  if (given.type === 'decision' && !run.decisions.some(({ item }) => item === id))
    return why('review-decision-missing', { title });
  if (given.type === 'action' && !run.actions.some(({ item }) => item === id))
    return why('review-action-missing', { title });
  return null;
};

/**
 * What is missing before anybody may sign: a disposition of each item with what it promises, an
 * owner and a day for each decision, a drill or a reason against it for each critical runbook.
 */
export const holesBeforeSignOff = (run: ReviewRun): Hole[] => {
  const holes = run.agenda.flatMap((item) => holeOfItem(run, item) ?? []);
  for (const decision of run.decisions)
    if (isHalf(decision)) holes.push(why('review-decision-half', { what: decision.what }));
  for (const id of run.pack?.critical ?? [])
    if (!run.drills[id]) {
      const title = run.pack?.runbooks.find((one) => one.id === id)?.title ?? id;
      holes.push(why('review-drill-unplanned', { title }));
    }
  return holes;
};

/** The actions that a review answers for: those taken on in it, and those it took over. */
export const answeredActions = (
  run: ReviewRun,
): { id: string; number: number; title: string }[] => {
  const all = [...(run.pack?.previous ?? []), ...run.actions];
  return all.filter((one, i) => all.findIndex(({ id }) => id === one.id) === i);
};

/** Nothing is left to be done about it, or its risk is borne until a day to come. */
export const isSettled = (fact: ActionFact | undefined, now: Instant): boolean =>
  fact?.state === 'verified' ||
  (fact?.state === 'accepted' && fact.until !== undefined && fact.until >= dayOf(now));

/**
 * What is missing before the review may be closed: each action verified, its risk accepted until a
 * day to come, or carried over. One that was dropped is carried over too: the next review hears why.
 */
export const holesBeforeClosing = (
  run: ReviewRun,
  facts: Readonly<Record<string, ActionFact>>,
  now: Instant,
): Hole[] =>
  answeredActions(run)
    .filter(({ id }) => !run.carried[id] && !isSettled(facts[id], now))
    .map(({ id, number, title }) =>
      why('review-action-unsettled', { number, title, state: facts[id]?.state ?? 'open' }),
    );
