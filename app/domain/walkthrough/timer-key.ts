import type { NodeId } from '../runbook/plan.ts';

/** `deadline`: a step's due time; `warning`: some time before it; `wait`: a Wait's time; `reminder`: the next repeat of a message. */
export type TimerKind = 'deadline' | 'warning' | 'wait' | 'reminder';

/** A timer's key names its step and visit, so that a timer of an earlier visit is known as stale. */
export const timerKey = (kind: TimerKind, node: NodeId, visit: number): string =>
  `${kind}:${node}#${visit}`;

const SHAPE = /^(deadline|warning|wait|reminder):([^#]+)#(\d+)$/;

export const readTimerKey = (
  key: string,
): { kind: TimerKind; node: NodeId; visit: number } | null => {
  const [, kind, node, visit] = SHAPE.exec(key) ?? [];
  return kind && node && visit ? { kind: kind as TimerKind, node, visit: Number(visit) } : null;
};

/** What the clock tells a walkthrough when a timer of a kind is due. */
export const timerEvents = {
  deadline: 'deadline.lapsed',
  warning: 'deadline.warning',
  wait: 'wait.elapsed',
  reminder: 'reminder.due',
} as const satisfies Record<TimerKind, string>;
