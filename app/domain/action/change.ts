import { dayOf, isDay } from '../day.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Instant } from '../time.ts';
import { byAt } from '../walkthrough/why.ts';
import {
  type ActionChange,
  type ActionDetails,
  type ActionItem,
  type ActionMark,
  MOST_HISTORY,
} from './action-item.ts';

/** A day by which it must be looked at again has passed, and nobody did. */
export const isOverdue = ({ state, dueOn, settled }: ActionItem, now: Instant): boolean => {
  const today = dayOf(now);
  if (state === 'open') return dueOn !== undefined && dueOn < today;
  return state === 'accepted' && settled?.until !== undefined && settled.until < today;
};

/** Still asks something of somebody: not done, done but not verified, or a risk whose day is over. */
export const isPending = (item: ActionItem, now: Instant): boolean =>
  item.state === 'open' || item.state === 'done' || isOverdue(item, now);

/** What the list is sorted by, first what is overdue longest; what nobody dated comes last. */
export const urgency = (item: ActionItem, now: Instant): string => {
  const day = (item.state === 'accepted' ? item.settled?.until : item.dueOn) ?? '9999-12-31';
  const rank = isOverdue(item, now) ? 0 : item.state === 'open' ? 1 : isPending(item, now) ? 2 : 3;
  return `${rank} ${day} ${String(item.number).padStart(9, '0')}`;
};

/** Applies one change, or says why it does not fit. A day in the past is refused as a promise. */
export const changeAction = (
  item: ActionItem,
  change: ActionChange,
  mark: ActionMark,
): Outcome<ActionItem> => {
  const after = judged(item, change, mark);
  if (!after.ok) return after;
  const said = 'note' in change ? change.note : 'reason' in change ? change.reason : undefined;
  const entry = { ...mark, what: change.type, ...(said && { said }) };
  return accepted({
    ...after.value,
    history: [...item.history, entry].slice(-MOST_HISTORY),
    version: item.version + 1,
  });
};

const judged = (item: ActionItem, change: ActionChange, mark: ActionMark): Outcome<ActionItem> => {
  switch (change.type) {
    case 'changed':
      if (change.base !== item.version) return rejected('action-changed', { number: item.number });
      return checkedDetails(item, change.details);
    case 'done':
      if (item.state !== 'open') return wrongState(item);
      return accepted({ ...item, state: 'done', done: mark });
    case 'verified':
      if (item.state !== 'done') return wrongState(item);
      if (item.done && sameActor(item.done, mark)) return rejected('verify-by-another');
      return accepted({ ...item, state: 'verified', verified: mark });
    case 'reopened': {
      if (item.state === 'open') return wrongState(item);
      if (change.reason.trim() === '') return rejected('action-reason-missing');
      const { done: _d, verified: _v, settled: _s, ...rest } = item;
      return accepted({ ...rest, state: 'open' });
    }
    case 'accepted':
      if (item.state !== 'open' && item.state !== 'accepted') return wrongState(item);
      if (change.reason.trim() === '') return rejected('action-reason-missing');
      if (!isDay(change.until) || change.until <= dayOf(mark.at))
        return rejected('accepted-until-pattern');
      return accepted({
        ...item,
        state: 'accepted',
        settled: { ...mark, reason: change.reason.trim(), until: change.until },
      });
    case 'dropped':
      if (item.state !== 'open' && item.state !== 'accepted') return wrongState(item);
      if (change.reason.trim() === '') return rejected('action-reason-missing');
      return accepted({
        ...item,
        state: 'dropped',
        settled: { ...mark, reason: change.reason.trim() },
      });
  }
};

const wrongState = (item: ActionItem) => {
  const { number, state, verified, settled, done, added } = item;
  return rejected('action-state', { number, state, ...byAt(verified ?? settled ?? done ?? added) });
};

const sameActor = (one: ActionMark, other: ActionMark): boolean =>
  one.by.type !== 'clock' && other.by.type !== 'clock' && one.by.id === other.by.id;

/** The item with new details: a title may not be emptied, null takes the others away. */
export const checkedDetails = (item: ActionItem, given: ActionDetails): Outcome<ActionItem> => {
  if (given.title !== undefined && given.title.trim() === '')
    return rejected('action-title-missing');
  if (given.dueOn && !isDay(given.dueOn)) return rejected('due-day-pattern');
  const after: Record<string, unknown> = { ...item };
  for (const [name, value] of Object.entries(given))
    if (value === null || value === '') delete after[name];
    else if (value !== undefined) after[name] = typeof value === 'string' ? value.trim() : value;
  return accepted(after as ActionItem);
};
