import type { WaitNode } from '../runbook/plan.ts';

/** What a Wait waits for, as one text: `alert-resolved`, `feed:NAME=STATE` or `signal:NAME`. */
export const signalOf = (until: NonNullable<WaitNode['until']>): string => {
  switch (until.type) {
    case 'alert-resolved':
      return 'alert-resolved';
    case 'feed':
      return `feed:${until.name}=${until.state}`;
    case 'signal':
      return `signal:${until.name}`;
  }
};
