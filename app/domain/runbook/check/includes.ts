import { notation } from '../durations.ts';
import { DEPTH_LIMIT, expandIncludes, INCLUDED_LIMIT } from '../expand-includes.ts';
import type { Finding } from '../finding.ts';
import { allNodes, ownLists } from '../graph.ts';
import type { IncludeNode, NodeId, Place, PlanNode } from '../plan.ts';
import { found, type Rule } from './context.ts';

const codes = { cycle: 'RB208', unknown: 'RB209', 'too-large': 'RB210' };

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
        codes[why],
        'error',
        (chain.length === 2 ? here.get(include.id) : outermost(here, chain))?.at ?? include.at,
        {
          runbook: include.runbook,
          chain: (why === 'too-large' ? [...chain.slice(0, 3), '…'] : chain).join(' → '),
          ...(why === 'too-large' ? { most: INCLUDED_LIMIT, deepest: DEPTH_LIMIT } : {}),
        },
      ),
  );
  const told = unexpanded.filter(
    ({ code, at }, i) => code !== 'RB210' || i === unexpanded.findIndex(sameAs(code, at)),
  );
  const rto = plan.objective?.rto;
  const longer = ownLists(whole)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) =>
      includedIn(node).flatMap(({ runbook, plan: inner }) => {
        const other = inner?.objective?.rto;
        if (rto === undefined || other === undefined || other <= rto) return [];
        const params = { runbook, other: notation(other), objective: notation(rto) };
        return [found(subject, 'RB232', 'error', node.at, params)];
      }),
    );
  return [...told, ...longer];
};

/** The runbooks that come in by way of a node: the one it includes, and those inside that one. */
const includedIn = (node: PlanNode): IncludeNode[] =>
  node.type === 'include'
    ? [
        node,
        ...allNodes(node.plan ?? { start: '', nodes: [] }).filter(
          (each) => each.type === 'include',
        ),
      ]
    : [];

/** What grows without end is told once for each include of this file, not for each place it is cut. */
const sameAs =
  (code: string, at: Place) =>
  (other: Finding): boolean =>
    other.code === code && other.at.line === at.line && other.at.column === at.column;

/** The include of this file through which a chain of includes went wrong. */
const outermost = (here: Map<NodeId, PlanNode>, chain: string[]) =>
  [...here.values()].find((node) => node.type === 'include' && node.runbook === chain[1]);
