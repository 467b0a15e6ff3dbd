import type { Actor, LogEntry } from '../engine/types.ts';
import { escalationParams } from '../escalation/timeline.ts';
import type { Instant, Seconds } from '../time.ts';
import { endingActs } from '../walkthrough/ending-acts.ts';
import type { PlanIndex } from '../walkthrough/plan-index.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { runOf } from '../walkthrough/step-run.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import type { TimelineEntry } from './room-view.types.ts';
import { incidentParams } from './timeline-incident.ts';
import { walkthroughParams } from './timeline-params.ts';

export type LoggedEntry = Omit<LogEntry, 'hash' | 'prev'>;

type Walked = { index: PlanIndex; run: WalkthroughRun };

/** A clock this much late, in seconds, is told of; less is the time it takes to look. */
const TELLING = 5;

/** Whether an act leaves the step that it names: it ended it, or somebody skipped it. */
const isLeaving = (type: string): boolean => type === 'step.skipped' || endingActs.has(type);

/**
 * The timeline of a log, oldest first: types and facts, worded by the catalogue under
 * `timeline.<type>`. A secret's value is never among them. `late` tells how long after its due
 * time a step was left, and how late the clock was when that is more than 5 seconds.
 */
export const timelineOf = (
  walked: ReadonlyMap<string, Walked>,
  log: readonly LoggedEntry[],
): TimelineEntry[] => {
  const due = new Map<string, Map<string, Instant>>(
    [...walked.keys()].map((id) => [id, new Map()]),
  );
  const ofPage = escalationParams();
  const plans = [...walked.values()].map(({ index }) => index.plan);
  return log.map(({ seq, at, by, process, event, lateness }) => {
    const own = walked.get(process);
    const known = due.get(process);
    const late = own && known && lateOf(own.run, known, { at, event, lateness });
    const page = ofPage(process, event);
    const params = own
      ? walkthroughParams(own.index, own.run, at, event)
      : incidentParams(plans, event);
    return {
      seq,
      at,
      by,
      type: event.type,
      ...(own && { walkthrough: process }),
      params: { by: nameOf(by), ...(page ?? params) },
      ...(late !== undefined && { late }),
    };
  });
};

const nameOf = (by: Actor): string => (by.type === 'clock' ? '_clock' : by.name);

/** A lapse says when its step was due, so that leaving it later can be told from the log alone. */
const lateOf = (
  run: WalkthroughRun,
  due: Map<string, Instant>,
  { at, event, lateness = 0 }: Pick<LogEntry, 'at' | 'event' | 'lateness'>,
): Seconds | undefined => {
  if (typeof event.key === 'string') {
    const key = readTimerKey(event.key);
    if (key?.kind === 'deadline') due.set(key.node, at - lateness * 1000);
    return lateness > TELLING ? lateness : undefined;
  }
  if (typeof event.step !== 'string' || !isLeaving(event.type)) return undefined;
  const step = runOf(run, event.step);
  const latest = step?.left?.at === at ? step.dueAt : undefined;
  const dueAt = latest ?? due.get(event.step);
  // A failed verification or one agreement of several does not leave the step.
  const leaves = step?.status !== 'current' || step.enteredAt >= at;
  if (dueAt === undefined || !leaves) return undefined;
  due.delete(event.step);
  const seconds = Math.floor((at - dueAt) / 1000);
  return seconds > 0 ? seconds : undefined;
};
