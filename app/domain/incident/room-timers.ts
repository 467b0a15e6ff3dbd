import type { Instant } from '../time.ts';
import { indexPlan } from '../walkthrough/plan-index.ts';
import { runOf } from '../walkthrough/step-run.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import type { RoomTimer, WalkthroughView } from './room-view.types.ts';
import type { WalkthroughFacts } from './walkthrough-view.ts';

/**
 * What falls due in all walkthroughs, soonest first, with who holds it. Repeats of messages are not
 * shown, nor warnings, which only announce what is.
 */
export const timersOf = (
  walked: readonly WalkthroughFacts[],
  views: readonly WalkthroughView[],
  {
    timers,
    now,
  }: { timers: readonly { processId: string; key: string; dueAt: Instant }[]; now: Instant },
): RoomTimer[] =>
  walked
    .flatMap(({ process, plan, run }) => {
      const view = views.find(({ id }) => id === process.id);
      const index = indexPlan(plan);
      return timers
        .filter(({ processId }) => processId === process.id)
        .flatMap(({ key, dueAt }): RoomTimer[] => {
          const read = readTimerKey(key);
          if (!read || (read.kind !== 'deadline' && read.kind !== 'wait')) return [];
          const title = index.nodes.get(read.node)?.node.title ?? read.node;
          const step = view?.current.find(({ id }) => id === read.node);
          const holder = step?.claim ?? step?.holder;
          const snoozed = runOf(run, read.node)?.snoozed;
          return [
            {
              ...{ key, kind: read.kind, walkthrough: process.id, step: read.node, title, dueAt },
              late: now > dueAt,
              ...(step?.role !== undefined && { role: step.role }),
              ...(step?.roleTitle !== undefined && { roleTitle: step.roleTitle }),
              ...(holder && { holder: { id: holder.id, name: holder.name } }),
              ...(read.kind === 'deadline' && snoozed && { snoozed }),
            },
          ];
        });
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
