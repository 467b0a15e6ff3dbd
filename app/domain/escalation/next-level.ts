import type { Instant, Seconds } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';
import { placeAfter, type Rung, rungAt } from './ladder.ts';
import type { Asked, Change, EscalationRun, PagedPerson } from './run.ts';
import { escalationTimerKey } from './timer-key.ts';

const placeOfNext = ({ facts: { ladder }, place, reached }: EscalationRun): number =>
  ladder ? placeAfter(ladder, place, reached) : 0;

/** The rung that comes next; null when none is left. */
export const nextRung = (run: EscalationRun): Rung | null =>
  run.facts.ladder && rungAt(run.facts.ladder, placeOfNext(run));

/** The rung that it stands on; null before the first. */
export const currentRung = (run: EscalationRun): Rung | null =>
  run.facts.ladder && run.place >= 0 ? rungAt(run.facts.ladder, run.place) : null;

/** Moves to the next rung. A new round, and the last resort, have reached nobody yet. */
export const climbed = (run: EscalationRun, pages: boolean): EscalationRun => {
  const place = placeOfNext(run);
  const begins = rungAt(run.facts.ladder ?? NONE, place)?.level === 1;
  return { ...run, place, reached: pages || (run.reached && !begins) };
};

const NONE = { delay: 0, levels: [], repeat: 0, lastResort: null, ackTimeout: null };

/** The next level in so many seconds, in the place of when it was to come before. */
export const nextIn = (run: EscalationRun, seconds: Seconds, at: Instant): Change => {
  const key = escalationTimerKey('next', run.count);
  return {
    run: { ...run, count: run.count + 1, next: { key, dueAt: at + seconds * 1000 } },
    ask: [...noNext(run), { type: 'timer.set', key, dueIn: seconds }],
  };
};

const noNext = ({ next }: EscalationRun): Asked[] =>
  next ? [{ type: 'timer.clear', key: next.key }] : [];

export const withoutNext = (run: EscalationRun): Change => ({
  run: { ...run, next: undefined },
  ask: noNext(run),
});

/** Whether no way to this person is left: they cannot, or every contact has failed. */
export const isOut = ({ declined, contacts }: PagedPerson): boolean =>
  declined !== undefined || contacts.every(({ state }) => state === 'failed');

/** Nobody whom the page rests with can be expected to answer: the next level begins at once. */
export const hurry = (change: Change, now: Mark): Change => {
  const { run, ask } = change;
  const waits = run.paged.some((one) => one.current && !isOut(one));
  if (waits || !run.next || run.next.dueAt <= now.at) return change;
  const sooner = nextIn(run, 0, now.at);
  return { run: sooner.run, ask: [...ask, ...sooner.ask] };
};
