import { isDay } from '../day.ts';
import type { Rejection } from '../outcome.ts';
import { byAt, why } from '../walkthrough/why.ts';
import type { Told, ToldAs } from './event.ts';
import {
  answeredActions,
  holesBeforeClosing,
  holesBeforeSession,
  holesBeforeSignOff,
} from './holes.ts';
import { isLocked, type ReviewState } from './review-state.ts';
import type { ReviewRun } from './run.ts';
import { reviewStateOf } from './state-of.ts';
import { timersOf } from './timers.ts';

export const MOST_ADDENDA = 200;
export const MOST_DECISIONS = 200;

const before: readonly ReviewState[] = ['scheduled', 'postponed', 'preparing', 'circulated'];
const writing: readonly ReviewState[] = ['in-session', 'minutes'];
const noting: readonly ReviewState[] = ['preparing', 'circulated', ...writing];
const after: readonly ReviewState[] = ['signed-off', 'following-up'];

/** In which states an event has a meaning at all. */
const fitting: Readonly<Record<Exclude<Told['type'], 'review.scheduled'>, readonly ReviewState[]>> =
  {
    'review.changed': [...before, ...writing],
    'review.invited': before,
    'review.pack-frozen': before,
    'review.circulated': ['preparing'],
    'review.postponed': before,
    'review.cancelled': before,
    'review.attended': [...before, 'in-session'],
    'review.status-given': ['preparing', 'circulated', 'in-session'],
    'review.opened': before,
    'review.item-begun': ['in-session'],
    'review.noted': noting,
    'review.disposed': writing,
    'review.decided': writing,
    'review.decision-withdrawn': writing,
    'review.runbook-judged': writing,
    'review.drill-planned': writing,
    'review.drill-waived': writing,
    'action.told': [...noting, 'awaiting-sign-off', ...after],
    'review.adjourned': ['in-session'],
    'review.submitted': ['minutes'],
    'review.returned': ['awaiting-sign-off'],
    'review.signed': ['awaiting-sign-off'],
    'review.amended': [...after, 'closed'],
    'review.carried': after,
    'review.followed-up': after,
    'review.closed': after,
    'review.lapsed': [...before, ...writing, 'awaiting-sign-off', ...after],
    'review.raised': [...before, ...writing, 'awaiting-sign-off', ...after],
  };

/** Why an event does not fit this moment of a review, or null when it does. */
export const refuse = (run: ReviewRun, event: Told): Rejection | null => {
  if (event.type === 'review.scheduled') return why('review-already-scheduled');
  const state = reviewStateOf(run);
  if (!fitting[event.type].includes(state)) return wrongState(run, state, event);
  return refuseHere(run, event);
};

/** The catalogue's choices take no hyphen. */
export const worded = (state: ReviewState): string => state.replaceAll('-', '_');

const wrongState = (run: ReviewRun, state: ReviewState, event: Told): Rejection => {
  if (run.signed && isLocked(state) && fitting['review.disposed'].every((one) => one !== state)) {
    const changes = ['review.noted', 'review.disposed', 'review.decided', 'review.runbook-judged'];
    const locked = [...changes, 'review.changed', 'review.drill-planned', 'review.drill-waived'];
    if ([...locked, 'review.decision-withdrawn', 'review.returned'].includes(event.type))
      return why('review-locked', byAt(run.signed));
  }
  return why('review-state', { state: worded(state) });
};

const refuseHere = (run: ReviewRun, event: Told): Rejection | null => {
  switch (event.type) {
    case 'review.scheduled':
    case 'review.invited':
    case 'review.circulated':
    case 'review.pack-frozen':
    case 'review.adjourned':
    case 'action.told':
      return event.type === 'review.invited' && run.invited
        ? why('review-already-invited', byAt(run.invited))
        : null;
    case 'review.changed':
      return refuseChange(run, event);
    case 'review.postponed':
      if (blank(event.reason)) return why('review-reason-missing');
      return event.to <= event.at ? why('review-date-past') : null;
    case 'review.cancelled':
    case 'review.returned':
      return blank(event.reason) ? why('review-reason-missing') : null;
    case 'review.attended':
      return (run.present[event.person.id] !== undefined) === event.present
        ? why('review-attendance-same', { name: event.person.name })
        : null;
    case 'review.status-given':
      return run.pack?.previous.some(({ id }) => id === event.action)
        ? null
        : why('review-action-unknown');
    case 'review.opened':
      return holesBeforeSession(run)[0] ?? null;
    case 'review.item-begun':
      if (run.current?.item === event.item) return why('review-item-current');
      return itemOf(run, event.item);
    case 'review.noted':
      return refuseNote(run, event);
    case 'review.disposed':
      if (event.disposition === 'deferred' && !(event.until && isDay(event.until)))
        return why('review-deferral-undated');
      return itemOf(run, event.item);
    case 'review.decided':
      return refuseDecision(run, event);
    case 'review.decision-withdrawn':
      return run.decisions.some(({ id }) => id === event.id)
        ? null
        : why('review-decision-unknown');
    case 'review.runbook-judged':
      return refuseJudgement(run, event);
    case 'review.drill-planned':
      if (!isDay(event.on)) return why('due-day-pattern');
      return seen(run, event.runbook);
    case 'review.drill-waived':
      return blank(event.reason) ? why('review-reason-missing') : seen(run, event.runbook);
    case 'review.submitted':
      return holesBeforeSignOff(run)[0] ?? null;
    case 'review.signed':
      return refuseSignature(run, event);
    case 'review.amended':
      if (blank(event.text)) return why('addendum-missing');
      if (run.addenda.length >= MOST_ADDENDA)
        return why('too-many-addenda', { most: MOST_ADDENDA });
      return event.item === undefined ? null : itemOf(run, event.item);
    case 'review.carried': {
      const answered = new Set(answeredActions(run).map(({ id }) => id));
      return event.actions.length > 0 && event.actions.every((id) => answered.has(id))
        ? null
        : why('review-action-unknown');
    }
    case 'review.closed':
      return holesBeforeClosing(run, event.facts, event.at)[0] ?? null;
    case 'review.followed-up':
    case 'review.lapsed':
      return timersOf(run)[event.key] === undefined ? why('timer-unknown') : null;
    case 'review.raised':
      return timersOf(run)[`raise:${event.key}`] === undefined ? why('timer-unknown') : null;
  }
};

const blank = (text: string): boolean => text.trim() === '';

const itemOf = (run: ReviewRun, item: string): Rejection | null =>
  run.agenda.some(({ id }) => id === item) ? null : why('review-item-unknown');

const seen = (run: ReviewRun, runbook: string): Rejection | null =>
  run.pack?.runbooks.some(({ id }) => id === runbook)
    ? null
    : why('runbook-not-found', { runbook });

const isUsed = (run: ReviewRun, item: string): boolean =>
  run.notes[item] !== undefined ||
  run.dispositions[item] !== undefined ||
  run.current?.item === item ||
  run.decisions.some((one) => one.item === item) ||
  run.actions.some((one) => one.item === item);

const refuseChange = (
  run: ReviewRun,
  { base, agenda, signers, quorum, people, chair }: ToldAs<'review.changed'>,
): Rejection | null => {
  if (base !== run.version) return why('review-changed-meanwhile');
  const gone = run.agenda.find(
    ({ id }) => agenda && !agenda.some((one) => one.id === id) && isUsed(run, id),
  );
  if (gone) return why('review-item-in-use', { title: gone.title });
  if (agenda?.length === 0) return why('review-agenda-empty');
  if (signers?.length === 0) return why('review-signers-missing');
  const invited = people ?? run.people;
  const lead = chair ?? run.chair;
  const most = invited.some(({ id }) => id === lead.id) ? invited.length : invited.length + 1;
  return (quorum ?? run.quorum) > most ? why('review-quorum-too-high', { most }) : null;
};

/** Whoever writes must have seen what stands there: nothing is written over unseen. */
const refuseNote = (
  run: ReviewRun,
  { item, text, base }: ToldAs<'review.noted'>,
): Rejection | null => {
  const there = run.notes[item];
  if (base !== (there?.version ?? 0))
    return why('review-notes-changed', there ? { item, ...byAt(there.mark) } : { item });
  if ((there?.text ?? '') === text) return why('review-notes-same');
  return itemOf(run, item);
};

const refuseDecision = (
  run: ReviewRun,
  { id, base, item, what, dueOn }: ToldAs<'review.decided'>,
): Rejection | null => {
  if (blank(what)) return why('review-decision-empty');
  if (dueOn !== undefined && !isDay(dueOn)) return why('due-day-pattern');
  const there = run.decisions.find((one) => one.id === id);
  if (base !== (there?.version ?? 0))
    return why('review-decision-changed', there ? byAt(there.mark) : {});
  if (!there && run.decisions.length >= MOST_DECISIONS)
    return why('review-too-many-decisions', { most: MOST_DECISIONS });
  return itemOf(run, item);
};

/** "Unchanged" says what was looked at; anything else says what is to be done. */
const refuseJudgement = (
  run: ReviewRun,
  { runbook, revision, outcome, note, checked }: ToldAs<'review.runbook-judged'>,
): Rejection | null => {
  const there = run.pack?.runbooks.find(({ id }) => id === runbook);
  if (!there) return why('runbook-not-found', { runbook });
  if (there.revision !== revision) return why('review-revision-other', { title: there.title });
  if (outcome === 'confirmed')
    return checked.length === 0 ? why('review-elements-missing', { title: there.title }) : null;
  return blank(note ?? '') ? why('review-outcome-note-missing', { title: there.title }) : null;
};

const refuseSignature = (run: ReviewRun, event: ToldAs<'review.signed'>): Rejection | null => {
  const { by } = event;
  if (by.type !== 'person' || !run.signers.some(({ id }) => id === by.id))
    return why('review-not-a-signer');
  const own = run.signatures.find(({ person }) => person.id === by.id);
  if (own) return why('review-already-signed', byAt(own.mark));
  if (event.hash !== run.submitted?.hash) return why('review-hash-other');
  return holesBeforeSignOff(run)[0] ?? null;
};
