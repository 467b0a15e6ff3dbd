import { JOIN, RETURN } from '../runbook/graph.ts';
import type { NodeId } from '../runbook/plan.ts';
import type { Region } from './plan-index.ts';

/** Ids of the machine's states. None can be taken for another, since a step's id has no `@`. */
export const nodeState = (id: NodeId): string => `node:${id}`;
export const regionState = ({ id }: Region): string => `region:${id}`;
export const endState = ({ id }: Region): string => `end:${id}`;
export const backState = ({ id }: Region): string => `back:${id}`;
export const ENDED = '@ended';

/** Where a jump out of `from` leads, as XState's target. */
export const targetOf = (from: Region, to: NodeId): string =>
  `#${to === JOIN || to === RETURN ? endState(from) : nodeState(to)}`;
