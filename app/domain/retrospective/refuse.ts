import type { Stamp } from '../engine/types.ts';
import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import type { Mark } from '../walkthrough/run.ts';
import { byAt, why } from '../walkthrough/why.ts';
import { reminderKey } from './reminder.ts';
import {
  MOST_ADDENDA,
  neededSections,
  type RetrospectiveEvent,
  type RetrospectiveRun,
  retrospectiveStateOf,
  versionOf,
} from './retrospective.ts';

export type Told = RetrospectiveEvent & Stamp;

const same = (one: Mark, other: Told): boolean =>
  one.by.type === other.by.type &&
  one.by.type !== 'clock' &&
  other.by.type !== 'clock' &&
  one.by.id === other.by.id;

/** Why an event does not fit this moment of a retrospective, or null when it does. */
export const refuse = (run: RetrospectiveRun, event: Told): Rejection | null => {
  if (event.type === 'retrospective.opened') return why('retrospective-already-open');
  if (event.type === 'retrospective.reopened' || event.type === 'action.told') return null;
  if (event.type === 'retrospective.resumed')
    return run.dueAt === undefined ? null : why('retrospective-already-open');
  if (event.type === 'retrospective.amended') return refuseAddendum(run, event.text);
  if (run.published) return why('retrospective-published', byAt(run.published));
  if (event.type === 'retrospective.due') return refuseReminder(run, event);
  switch (event.type) {
    case 'retrospective.edited':
      return refuseEdit(run, event);
    case 'retrospective.submitted':
      return refuseSubmit(run);
    case 'retrospective.returned':
      if (retrospectiveStateOf(run) === 'draft') return why('retrospective-not-in-review');
      return event.reason.trim() === '' ? why('return-reason-missing') : null;
    case 'retrospective.reviewed':
      return refuseReview(run, event);
    case 'retrospective.published':
      if (run.dueAt === undefined) return why('retrospective-incident-goes-on');
      return run.reviewed ? null : why('retrospective-not-reviewed');
  }
};

const refuseReminder = (
  { reminder }: RetrospectiveRun,
  { key, at }: Told & { type: 'retrospective.due' },
): Rejection | null => {
  if (reminder?.at === undefined || key !== reminderKey(reminder.number))
    return why('timer-stale', { key });
  return at < reminder.at ? why('timer-not-due', { key, at: isoOf(reminder.at) }) : null;
};

const refuseAddendum = (run: RetrospectiveRun, text: string): Rejection | null => {
  if (!run.published) return why('retrospective-not-published');
  if (text.trim() === '') return why('addendum-missing');
  return run.addenda.length >= MOST_ADDENDA
    ? why('too-many-addenda', { most: MOST_ADDENDA })
    : null;
};

/** Whoever writes must have seen what stands there: nothing is written over unseen. */
const refuseEdit = (
  run: RetrospectiveRun,
  { section, text, base }: Told & { type: 'retrospective.edited' },
): Rejection | null => {
  const there = run.sections[section];
  if (base !== versionOf(run, section))
    return why('section-changed', there ? { section, ...byAt(there.mark) } : { section });
  return (there?.text ?? '') === text ? why('section-unchanged', { section }) : null;
};

const refuseSubmit = (run: RetrospectiveRun): Rejection | null => {
  if (run.submitted) return why('retrospective-already-submitted', byAt(run.submitted));
  if (run.dueAt === undefined) return why('retrospective-incident-goes-on');
  const section = neededSections.find((id) => (run.sections[id]?.text ?? '').trim() === '');
  return section ? why('section-missing', { section }) : null;
};

const refuseReview = (run: RetrospectiveRun, event: Told): Rejection | null => {
  if (run.reviewed) return why('retrospective-already-reviewed', byAt(run.reviewed));
  if (!run.submitted) return why('retrospective-not-in-review');
  return same(run.submitted, event) ? why('review-by-another') : null;
};
