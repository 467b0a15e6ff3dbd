import { rejected } from '../../app/domain/outcome.ts';
import type { ReviewUseCases } from '../../app/usecases/review/types.ts';

const none = async () => rejected('review-not-found');
const noSeries = async () => rejected('review-series-not-found');

/** No reviews, for pages that are not about them. */
export const fakeReview: ReviewUseCases = {
  listReviews: async () => [],
  listReviewSeries: async () => [],
  readReviewSeries: noSeries,
  previewReviewSeries: noSeries,
  createReviewSeries: noSeries,
  changeReviewSeries: noSeries,
  endReviewSeries: noSeries,
  readReview: none,
  readReviewLog: none,
  readFrozenPack: none,
  sendReview: none,
  verifyReview: none,
};
