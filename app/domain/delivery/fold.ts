import type { Instant } from '../time.ts';
import type { SendEffect } from './message.ts';

/** So many pages may wait for one contact without being folded. */
const MOST_SINGLE = 3;
/** A page that waited so long is stale: two of them are one message. */
const STALE_MS = 120_000;

export type Waiting = { createdAt: Instant; effect: SendEffect };

/**
 * Which of what waits for one contact and was never tried goes out as one message: pages, when they
 * are more than three, or more than one of which the oldest is stale. Empty: they go one by one.
 */
export const toFold = <T extends Waiting>(waiting: readonly T[], now: Instant): T[] => {
  const pages = waiting.filter(({ effect }) => effect.message.type === 'page');
  const stale = pages.some(({ createdAt }) => now - createdAt > STALE_MS);
  return pages.length > MOST_SINGLE || (pages.length > 1 && stale) ? pages : [];
};

/** The one message; null when there is nothing to fold. It is good as long as the longest of them. */
export const folded = (pages: readonly SendEffect[], key: string): SendEffect | null => {
  const [first] = pages;
  if (!first) return null;
  return {
    type: 'send',
    key,
    to: first.to,
    message: {
      type: 'pages-folded',
      pages: pages.flatMap(({ message }) =>
        message.type === 'page'
          ? [{ incident: message.incident, escalation: message.escalation, title: message.title }]
          : [],
      ),
    },
    within: Math.max(...pages.map(({ within }) => within)),
  };
};
