import type { ReviewState } from './review-state.ts';
import type { ReviewRun } from './run.ts';

/** Where a run stands: what happened last decides. */
export const reviewStateOf = (run: ReviewRun): ReviewState => {
  if (run.closed) return 'closed';
  if (run.cancelled) return 'cancelled';
  if (run.signed) return run.followed.length > 0 ? 'following-up' : 'signed-off';
  if (run.submitted) return 'awaiting-sign-off';
  if (run.adjourned) return 'minutes';
  if (run.opened) return 'in-session';
  if (run.circulated) return 'circulated';
  if (run.pack) return 'preparing';
  return run.postponements.length > 0 ? 'postponed' : 'scheduled';
};
