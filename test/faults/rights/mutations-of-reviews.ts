import { aSeriesInput } from '../../harness/review-series.ts';
import { at, form, json, type Mutation, post } from './mutation.ts';

const review = '/api/v1/reviews';

/** Changes to reviews and to how often they are held. */
export const ofReviews: Mutation[] = [
  form('addPackNote', 'review.note', at('/reviews/pack'), (_t, turn) => ({
    ...{ kind: 'budget', text: `asked for ${turn}` },
  })),
  json('createReviewSeries', 'review.schedule', at(`${review}/series`), ({ person }, turn) => ({
    ...aSeriesInput(person),
    title: `asked for ${turn}`,
  })),
  json(
    'changeReviewSeries',
    'review.schedule',
    ({ series }) => `${review}/series/${series}`,
    ({ person }) => ({ type: 'changed', base: 1, series: aSeriesInput(person) }),
  ),
  json(
    'endReviewSeries',
    'review.schedule',
    ({ ended }) => `${review}/series/${ended}`,
    () => ({ type: 'ended' }),
  ),
  json(
    'sendReview',
    'review.hold',
    ({ review: id }) => `${review}/${id}`,
    () => ({ type: 'review.circulated' }),
  ),
  json(
    'sendReview',
    'review.note',
    ({ review: id }) => `${review}/${id}`,
    () => ({ type: 'review.noted', item: 'opening', text: 'asked for', base: 99 }),
  ),
  json(
    'sendReview',
    'review.cancel',
    ({ review: id }) => `${review}/${id}`,
    () => ({ type: 'review.cancelled', reason: 'asked for' }),
  ),
  post(
    'sendReview',
    'review.sign',
    ({ review: id }) => `/reviews/${id}`,
    () => ({ type: 'review.signed', hash: 'a'.repeat(64) }),
  ),
  post(
    'sendReview',
    'review.hold',
    ({ review: id }) => `/reviews/${id}/meeting`,
    () => ({ type: 'review.circulated' }),
  ),
  post(
    'addAction',
    'action.change',
    ({ review: id }) => `/reviews/${id}/meeting`,
    () => ({ type: 'action.added', action: { title: 'Asked for', kind: 'other' } }),
  ),
  post(
    'createReviewSeries',
    'review.schedule',
    () => '/reviews/new',
    ({ person }) => ({ type: 'created', series: aSeriesInput(person) }),
  ),
  post(
    'changeReviewSeries',
    'review.schedule',
    ({ series }) => `/reviews/series/${series}`,
    ({ person }) => ({ type: 'changed', base: 1, series: aSeriesInput(person) }),
  ),
  post(
    'endReviewSeries',
    'review.schedule',
    ({ ended }) => `/reviews/series/${ended}`,
    () => ({ type: 'ended' }),
  ),
];
