import type { PageView } from '../escalation/page-view.ts';
import type { Instant } from '../time.ts';
import { indexPlan } from '../walkthrough/plan-index.ts';
import type { IncidentRun } from './incident.ts';
import { incidentView } from './incident-view.ts';
import { timersOf } from './room-timers.ts';
import type { RoomView } from './room-view.types.ts';
import { type LoggedEntry, timelineOf } from './timeline.ts';
import {
  inOrder,
  type Onlooker,
  type WalkthroughFacts,
  walkthroughView,
} from './walkthrough-view.ts';

/** Everything the room is made of. `log` is the whole chain, oldest first. */
export type RoomFacts = Onlooker & {
  incident: { id: string; number: number };
  incidentRun: IncidentRun;
  /** At least one. */
  walkthroughs: readonly WalkthroughFacts[];
  now: Instant;
  log: readonly LoggedEntry[];
  /** Pages of this incident, the newest first. */
  pages?: readonly PageView[];
  timers: readonly { processId: string; key: string; dueAt: Instant }[];
  cursor: number;
};

/** The incident room as data: what the pages draw and the API answers. Pure; words come later. */
export const roomView = (facts: RoomFacts): RoomView => {
  const { incidentRun, log, cursor, now } = facts;
  const walked = inOrder(facts.walkthroughs);
  const walkthroughs = walked.map((each) => walkthroughView(each, incidentRun, facts));
  const shown =
    walkthroughs.filter(({ status }) => status === 'open').at(-1) ?? walkthroughs.at(-1);
  if (!shown) throw new Error(`incident ${facts.incident.id} has no walkthrough`);
  const timeline = timelineOf(
    new Map(walked.map(({ process, plan, run }) => [process.id, { index: indexPlan(plan), run }])),
    log,
  );
  return {
    incident: incidentView(facts, walked, timeline),
    walkthroughs,
    walkthrough: shown,
    timers: timersOf(walked, walkthroughs, facts),
    pages: [...(facts.pages ?? [])],
    timeline,
    cursor,
    now,
  };
};
