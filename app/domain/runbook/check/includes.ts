import { expandIncludes } from '../expand-includes.ts';
import { ownLists } from '../graph.ts';
import type { NodeId, PlanNode } from '../plan.ts';
import { found, notation, type Rule } from './context.ts';

/** Included runbooks exist, do not lead back to this one, and promise nothing longer than it does. */
export const includes: Rule = (subject) => {
  const { plan, whole, context } = subject;
  if (!context.lookup) return [];
  const here = new Map(
    ownLists(plan).flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)),
  );
  const unexpanded = expandIncludes(plan, context.lookup).unexpanded.map(
    ({ include, why, chain }) =>
      found(
        subject,
        why === 'cycle' ? 'RB208' : 'RB209',
        'error',
        (chain.length === 2 ? here.get(include.id) : outermost(here, chain))?.at ?? include.at,
        { runbook: include.runbook, chain: chain.join(' → ') },
      ),
  );
  const rto = plan.objective?.rto;
  const longer = ownLists(whole)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => {
      const other = node.type === 'include' ? node.plan?.objective?.rto : undefined;
      if (rto === undefined || other === undefined || other <= rto) return [];
      return [
        found(subject, 'RB232', 'error', node.at, {
          runbook: node.type === 'include' ? node.runbook : '',
          other: notation(other),
          objective: notation(rto),
        }),
      ];
    });
  return [...unexpanded, ...longer];
};

/** The include of this file through which a chain of includes went wrong. */
const outermost = (here: Map<NodeId, PlanNode>, chain: string[]) =>
  [...here.values()].find((node) => node.type === 'include' && node.runbook === chain[1]);
