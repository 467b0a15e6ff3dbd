import type { Actor } from '../engine/types.ts';
import type { ApprovalNode } from '../runbook/plan.ts';
import type { StepRun } from './run.ts';

const who = (by: Actor): string => (by.type === 'clock' ? 'clock' : `${by.type}:${by.id}`);

/** Whether this actor has already agreed on this visit. */
export const hasApproved = ({ approvals = [] }: StepRun, by: Actor): boolean =>
  approvals.some(({ mark }) => who(mark.by) === who(by));

/**
 * Whether one more agreement, in `role`, makes the quorum: as many different people as it names,
 * and as many different roles among them as there are, up to the quorum.
 */
export const completesQuorum = (
  node: ApprovalNode,
  { approvals = [] }: StepRun,
  role: string,
): boolean => {
  const roles = new Set([...approvals.map((each) => each.role), role]);
  const needed = Math.min(node.quorum, node.roles.length);
  return approvals.length + 1 >= node.quorum && roles.size >= needed;
};
