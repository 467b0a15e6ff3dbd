import type { Reader } from '../../../db/store.ts';
import { isOverdue } from '../../domain/action/change.ts';
import { accepted, type Rejection, rejected } from '../../domain/outcome.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import {
  answeredActions,
  holesBeforeClosing,
  holesBeforeSession,
  holesBeforeSignOff,
} from '../../domain/review/holes.ts';
import type { Pack } from '../../domain/review/pack.ts';
import type { ReviewState } from '../../domain/review/review-state.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import { overdueOf } from '../../domain/review/timers.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { factsOf } from './event-of.ts';
import { nextOf } from './list-reviews.ts';
import type { ReviewAction, ReviewUseCases } from './types.ts';

/** What stands in the way of what comes next. */
const missingOf = async (
  read: Reader,
  run: ReviewRun,
  state: ReviewState,
  now: Instant,
): Promise<Rejection[]> => {
  switch (state) {
    case 'preparing':
    case 'circulated':
      return holesBeforeSession(run);
    case 'in-session':
    case 'minutes':
      return holesBeforeSignOff(run);
    case 'signed-off':
    case 'following-up':
      return holesBeforeClosing(run, await factsOf(read, run), now);
    default:
      return [];
  }
};

const actionsOf = async (read: Reader, run: ReviewRun, now: Instant): Promise<ReviewAction[]> => {
  const before = new Set(run.pack?.previous.map(({ id }) => id));
  const actions: ReviewAction[] = [];
  for (const { id } of answeredActions(run)) {
    const item = await read.action(id);
    if (!item) continue;
    const carried = run.carried[id] !== undefined;
    actions.push({ ...item, overdue: isOverdue(item, now), carried, before: before.has(id) });
  }
  return actions;
};

type ReadUseCases = Pick<ReviewUseCases, 'readReview' | 'readReviewLog' | 'readFrozenPack'>;

export const readReview = ({ store: { read }, now }: Ports): ReadUseCases => {
  const named = async (id: string | null) => {
    const row = id === null ? null : await read.reviewCycle(id);
    return row ? { id: row.id, number: row.number, startsAt: row.startsAt } : null;
  };
  return {
    readReview: async (id) => {
      const found = await read.cycleWith(id);
      if (!found) return rejected('review-not-found');
      const { cycle, process } = found;
      const run = reviewRunOf(process.stored);
      const at = now();
      const later = (await read.reviewCycles({ series: cycle.seriesId }))
        .filter(({ number }) => number > cycle.number)
        .sort((a, b) => a.number - b.number)[0];
      return accepted({
        ...{ id, number: cycle.number, state: cycle.state, run, now: at },
        seriesEnded: (await read.reviewSeries(cycle.seriesId))?.endedAt !== null,
        ...{ overdue: overdueOf(run, at), next: nextOf(run) },
        missing: await missingOf(read, run, cycle.state, at),
        actions: await actionsOf(read, run, at),
        before: await named(run.before),
        after: await named(later?.id ?? null),
        chain: { entries: cycle.headSeq, head: cycle.headHash },
      });
    },
    readReviewLog: async (id) => {
      if (!(await read.reviewCycle(id))) return rejected('review-not-found');
      const log = await read.cycleLog(id, 0, -1);
      return accepted(log.map(({ seq, at, by, event }) => ({ seq, at, by, event })));
    },
    readFrozenPack: async (id, hash) => {
      const found = await read.cycleWith(id);
      if (!found) return rejected('review-not-found');
      const wanted = hash ?? reviewRunOf(found.process.stored).pack?.hash;
      const row = wanted === undefined ? null : await read.reviewPack(id, wanted);
      if (!row) return rejected('review-pack-missing');
      const pack = JSON.parse(row.content) as Pack;
      return accepted({ pack, hash: row.hash, text: row.content, frozenAt: row.frozenAt });
    },
  };
};
