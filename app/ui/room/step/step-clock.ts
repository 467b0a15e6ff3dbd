import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import type { Instant } from '../../../domain/time.ts';

export type StepClock = {
  dueAt: Instant;
  atZero: 'nothing' | 'overdue' | 'escalates' | 'goes' | 'escalated' | 'wentOverdue';
};

/** When the step falls due and what happens then; a wait ends by itself. Null when nothing counts down. */
export const stepClock = (step: CurrentStep): StepClock | null => {
  if (step.type === 'wait' && step.wait?.for !== undefined)
    return { dueAt: step.enteredAt + step.wait.for * 1000, atZero: 'nothing' };
  const { dueAt, overdueAt, onLapse } = step;
  if (dueAt === undefined) return null;
  if (overdueAt !== undefined)
    return { dueAt, atZero: onLapse?.type === 'escalate' ? 'escalated' : 'wentOverdue' };
  if (onLapse?.type === 'escalate') return { dueAt, atZero: 'escalates' };
  return { dueAt, atZero: onLapse?.type === 'goto' ? 'goes' : 'overdue' };
};
