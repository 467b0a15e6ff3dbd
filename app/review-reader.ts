import { mayAnywhere } from './domain/rights/may.ts';
import type { ReviewReader } from './ui/review/review.types.ts';
import type { SignedIn } from './usecases/types.ts';

/** What whoever looks at a review may do there. */
export const reviewReader = (viewer: SignedIn): ReviewReader => ({
  id: viewer.id,
  holds: mayAnywhere(viewer, 'review.hold'),
  notes: mayAnywhere(viewer, 'review.note'),
  schedules: mayAnywhere(viewer, 'review.schedule'),
  cancels: mayAnywhere(viewer, 'review.cancel'),
  acts: mayAnywhere(viewer, 'action.change'),
});
