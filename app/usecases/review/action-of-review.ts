import type { Writer } from '../../../db/store.ts';
import { type Rejection, rejected } from '../../domain/outcome.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import { worded } from '../../domain/review/refuse.ts';

/** Why a review takes no action now, or none of this item of its agenda; null when it does. */
export const refuseForReview = async (
  tx: Writer,
  { id, item }: { id: string; item?: string | undefined },
): Promise<Rejection | null> => {
  const found = await tx.cycleWith(id);
  if (!found) return rejected('review-not-found').rejection;
  const { state } = found.cycle;
  const takes = state !== 'scheduled' && state !== 'postponed' && state !== 'closed';
  if (!takes || state === 'cancelled')
    return rejected('review-state', { state: worded(state) }).rejection;
  const { agenda } = reviewRunOf(found.process.stored);
  return item === undefined || agenda.some((one) => one.id === item)
    ? null
    : rejected('review-item-unknown').rejection;
};
