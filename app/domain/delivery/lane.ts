import type { Effect } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import type { Recipient, SendEffect } from './message.ts';

/** The lane of what no channel carries: it is written to the server's log. */
export const LOG_LANE = 'log';

export const isSend = (effect: Effect): effect is SendEffect => effect.type === 'send';

/** What goes to one contact or channel goes in one lane, one after the other. */
export const laneTo = (to: Recipient): string => {
  if (to.type === 'contact') return `contact:${to.contact}`;
  return to.type === 'channel' ? `channel:${to.channel}` : `address:${to.address}`;
};

/** Where in the outbox an effect waits, and until when. */
export const placeOf = (
  effect: Effect,
  at: Instant,
): { lane: string; deadlineAt: Instant | null } =>
  isSend(effect)
    ? { lane: laneTo(effect.to), deadlineAt: at + effect.within * 1000 }
    : { lane: LOG_LANE, deadlineAt: null };
