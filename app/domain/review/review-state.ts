/** Where a review cycle stands. Being overdue is no state: it is computed from what is due. */
export const reviewStates = [
  'scheduled',
  'postponed',
  'preparing',
  'circulated',
  'in-session',
  'minutes',
  'awaiting-sign-off',
  'signed-off',
  'following-up',
  'closed',
  'cancelled',
] as const;

export type ReviewState = (typeof reviewStates)[number];

/** States in which nothing more is to happen. */
export const isOver = (state: ReviewState): boolean => state === 'closed' || state === 'cancelled';

/** From the sign-off on nothing of what was said can change. */
export const isLocked = (state: ReviewState): boolean =>
  state === 'signed-off' || state === 'following-up' || isOver(state);
