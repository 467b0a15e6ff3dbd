import type { Effect } from '../engine/types.ts';
import type { EscalateNode, NotifyNode, PlanNode } from '../runbook/plan.ts';
import type { StepRun } from './run.ts';

/**
 * Effects carry ids and the author's own words, never a recorded value: a secret cannot leave in one.
 * Their keys name step, visit and repeat, so that a retried delivery is known as the same.
 */
export const pageEffect = (node: EscalateNode, visit: number): Effect => ({
  type: 'page',
  key: `page:${node.id}#${visit}`,
  reason: 'escalate',
  step: node.id,
  title: node.title,
  ...(node.policy !== undefined && { policy: node.policy }),
  ...(node.role !== undefined && { role: node.role }),
  ...(node.message !== undefined && { message: node.message }),
});

/** A deadline that nobody met reaches a person through the runbook's escalation policy. */
export const lapsePageEffect = (
  node: PlanNode,
  { visits, dueAt }: StepRun,
  policy: string | undefined,
): Effect => ({
  type: 'page',
  key: `page:lapse:${node.id}#${visits}`,
  reason: 'lapse',
  step: node.id,
  title: node.title,
  ...(policy !== undefined && { policy }),
  ...(node.role !== undefined && { role: node.role }),
  ...(dueAt !== undefined && { dueAt }),
});

/** Tells whoever does a step that its deadline is near; a deadline that was put off warns again. */
export const warnEffect = (node: PlanNode, { visits, dueAt, claim, snoozed }: StepRun): Effect => ({
  type: 'warn',
  key: `warn:${node.id}#${visits}${snoozed ? ':snoozed' : ''}`,
  step: node.id,
  title: node.title,
  ...(node.role !== undefined && { role: node.role }),
  ...(claim && { person: claim.id }),
  ...(dueAt !== undefined && { dueAt }),
});

/** `repeat` counts from 0, the first sending. */
export const notifyEffect = (node: NotifyNode, visit: number, repeat: number): Effect => ({
  type: 'notify',
  key: `notify:${node.id}#${visit}:${repeat}`,
  step: node.id,
  title: node.title,
  audience: node.audience,
  ...(node.template !== undefined && { template: node.template }),
});
