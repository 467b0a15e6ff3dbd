import type { ChangeHub } from '../change-hub.ts';
import type { Ports } from '../ports.ts';
import type { ReadPack } from './freeze.ts';
import { listReviews } from './list-reviews.ts';
import { readReview } from './read-review.ts';
import { sendReview } from './send-review.ts';
import { seriesUseCases } from './series.ts';
import type { ReviewUseCases } from './types.ts';
import { verifyReview } from './verify-review.ts';

/** The use-cases about review cycles. */
export const buildReviews = (ports: Ports, readPack: ReadPack, hub: ChangeHub): ReviewUseCases => ({
  ...listReviews(ports),
  ...seriesUseCases(ports, hub),
  ...readReview(ports),
  sendReview: sendReview(ports, readPack, hub),
  verifyReview: verifyReview(ports),
});
