import { rejected } from '../../domain/outcome.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import type { SentToReview } from '../../domain/review/sent.ts';
import type { Act } from '../../domain/rights/table.ts';
import type { ChangeHub } from '../change-hub.ts';
import { actorOf, receiptOf, refused } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import type { SentReceipt } from '../types.ts';
import { eventOf } from './event-of.ts';
import { followReview } from './follow-review.ts';
import { freezePack, type ReadPack, type ReadyPack, readyPack } from './freeze.ts';
import { type TellingReview, tellReview } from './tell-review.ts';
import type { ReviewUseCases } from './types.ts';

/** What each event is an act of. */
export const actOfReview = (type: SentToReview['type']): Act => {
  switch (type) {
    case 'review.cancelled':
      return 'review.cancel';
    case 'review.signed':
      return 'review.sign';
    case 'review.noted':
    case 'review.status-given':
      return 'review.note';
    default:
      return 'review.hold';
  }
};

const apply = async (
  telling: TellingReview,
  sent: SentToReview,
  ready: ReadyPack | null,
): Promise<Done<SentReceipt>> => {
  const { tx, ports, id, at } = telling;
  const found = await tx.cycleWith(id);
  if (!found) return refused(rejected('review-not-found'));
  const tell = async () => {
    if (sent.type === 'review.pack-frozen')
      return ready ? freezePack(telling, ready) : rejected('review-not-found');
    const event = await eventOf(tx, ports, reviewRunOf(found.process.stored), sent);
    return event.ok ? tellReview(telling, event.value) : event;
  };
  const told = await tell();
  if (!told.ok) return refused(told);
  const { change, before, run } = told.value;
  return receiptOf(at, [change, ...(await followReview(telling, before, run))]);
};

export const sendReview = (
  ports: Ports,
  readPack: ReadPack,
  hub: ChangeHub,
): ReviewUseCases['sendReview'] => {
  const { store, secrets, now } = ports;
  return async (by, judge, id, event, key) => {
    const judged = judge(actOfReview(event.type), {});
    if (!judged.ok) return judged;
    const ready = event.type === 'review.pack-frozen' ? await readyPack(ports, readPack, id) : null;
    if (ready && !ready.ok) return ready;
    const { outcome, changes } = await store.transact((tx) => {
      const at = now();
      const telling = { tx, ports, id, by: actorOf(by), at };
      const work = () => apply(telling, event, ready?.value ?? null);
      const body = { review: id, event };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'review-cycle', by, key, body, at }, work);
    });
    hub.publish(changes);
    return outcome;
  };
};
