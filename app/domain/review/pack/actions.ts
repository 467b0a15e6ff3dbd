import type { ActionItem, ActionKind, ActionState } from '../../action/action-item.ts';
import { isOverdue, isPending, urgency } from '../../action/change.ts';
import { type Day, dayOf } from '../../day.ts';
import type { Instant } from '../../time.ts';
import { figure, type PackRow, type PackSection, type PackSource } from './section.ts';

const DAY = 86_400_000;

/** A risk that ends within so many days is told before it does. */
export const EXPIRING_DAYS = 92;

export type PackAction = PackRow & {
  number: number;
  title: string;
  kind: ActionKind;
  state: ActionState;
  owner: { id: string; name: string } | null;
  dueOn: Day | null;
  /** The last day for which an accepted risk is borne. */
  until: Day | null;
  overdue: boolean;
  expiring: boolean;
  from: ActionItem['source'];
  /** When it came to the state that it is in. */
  since: Instant;
};

type Span = { from: Instant; to: Instant; now: Instant };

const sinceOf = ({ added, done, verified, settled }: ActionItem): Instant =>
  (verified ?? settled ?? done ?? added).at;

const expires = ({ state, settled }: ActionItem, now: Instant): boolean =>
  state === 'accepted' &&
  settled?.until !== undefined &&
  settled.until >= dayOf(now) &&
  settled.until <= dayOf(now + EXPIRING_DAYS * DAY);

/**
 * Action items from before: what still asks something of somebody, what was settled in the period,
 * and risks whose acceptance ends soon. The most urgent first.
 */
export const actionsSection = (
  items: readonly ActionItem[],
  { from, to, now }: Span,
): PackSection<PackAction> => {
  const settledHere = (item: ActionItem) => {
    const since = sinceOf(item);
    return item.state !== 'open' && since >= from && since < to;
  };
  const kept = items
    .filter(({ added }) => added.at < to)
    .filter((item) => isPending(item, now) || expires(item, now) || settledHere(item))
    .sort((a, b) => (urgency(a, now) < urgency(b, now) ? -1 : 1));
  const rows = kept.map(
    (item): PackAction => ({
      key: item.id,
      source: { page: 'action', id: item.id },
      ...{ number: item.number, title: item.title, kind: item.kind, state: item.state },
      ...{ owner: item.owner ?? null, dueOn: item.dueOn ?? null },
      until: item.settled?.until ?? null,
      ...{ overdue: isOverdue(item, now), expiring: expires(item, now) },
      ...{ from: item.source, since: sinceOf(item) },
    }),
  );
  const list = (state: string): PackSource => ({ page: 'actions', query: { state } });
  const count = (fits: (row: PackAction) => boolean) => rows.filter(fits).length;
  const inState = (state: ActionState) => count((row) => row.state === state);
  return {
    figures: [
      figure('open', inState('open'), list('open')),
      figure(
        'overdue',
        count((row) => row.overdue),
        list('overdue'),
      ),
      figure('unverified', inState('done'), list('done')),
      figure('verified', inState('verified'), list('verified')),
      figure('accepted', inState('accepted'), list('accepted')),
      figure(
        'expiring',
        count((row) => row.expiring),
        list('accepted'),
      ),
      figure(
        'ownerless',
        count((row) => row.state === 'open' && row.owner === null),
        list('open'),
      ),
    ],
    rows,
    notRecorded: [],
  };
};
