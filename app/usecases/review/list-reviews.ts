import type { CycleWith } from '../../../db/store/review.ts';
import type { Reader } from '../../../db/store.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { nextMeetings } from '../../domain/review/cadence.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import { overdueOf, timersOf } from '../../domain/review/timers.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import type { ReviewLine, ReviewUseCases, SeriesLine } from './types.ts';

const PREVIEWED = 4;

/** What is due next, as its timer's key and time. */
export const nextOf = (run: ReviewRun): { key: string; at: Instant } | null => {
  const [first] = Object.entries(timersOf(run)).sort(([, a], [, b]) => a - b);
  return first ? { key: first[0], at: first[1] } : null;
};

export const lineOfReview = ({ cycle, process }: CycleWith, now: Instant): ReviewLine => {
  const run = reviewRunOf(process.stored);
  const { id, number, seriesId, title, state, startsAt, signedAt } = cycle;
  return {
    ...{ id, number, series: seriesId, title, state, startsAt, signedAt },
    ...{ scope: run.scope, zone: run.zone, chair: run.chair },
    ...{ overdue: overdueOf(run, now), next: nextOf(run) },
  };
};

const linesOf = async (read: Reader, now: Instant, series?: string): Promise<ReviewLine[]> => {
  const lines: ReviewLine[] = [];
  for (const { id } of await read.reviewCycles(series === undefined ? {} : { series })) {
    const found = await read.cycleWith(id);
    if (found) lines.push(lineOfReview(found, now));
  }
  return lines;
};

type ListUseCases = Pick<ReviewUseCases, 'listReviews' | 'listReviewSeries' | 'readReviewSeries'>;

export const listReviews = ({ store: { read }, now }: Ports): ListUseCases => {
  const seriesLine = async (series: ReviewSeries): Promise<SeriesLine> => ({
    ...series,
    meetings: series.endedAt === null ? nextMeetings(series.cadence, now(), PREVIEWED) : [],
    cycles: await linesOf(read, now(), series.id),
  });
  return {
    listReviews: () => linesOf(read, now()),
    listReviewSeries: async () => {
      const rows = await read.allReviewSeries();
      const lines = await Promise.all(rows.map(({ series }) => seriesLine(series as ReviewSeries)));
      return lines.sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },
    readReviewSeries: async (id) => {
      const row = await read.reviewSeries(id);
      return row
        ? accepted(await seriesLine(row.series as ReviewSeries))
        : rejected('review-series-not-found');
    },
  };
};
