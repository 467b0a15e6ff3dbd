import { components } from '../components.ts';
import type { Finding } from '../finding.ts';
import { type EdgeKind, edges, type NodeList, ownLists } from '../graph.ts';
import { type Stage, usedUp } from '../longest-way.ts';
import type { NodeId, PlanNode } from '../plan.ts';
import { SEARCH_LIMIT } from '../worst-case.ts';
import { found, type Rule, type Subject } from './context.ts';
import { ending } from './reach.ts';

/** Every loop has a bound, and a bound that is used up still leaves a way on. */
export const loops: Rule = (subject) =>
  ownLists(subject.whole).flatMap((list) => [
    ...endlessLoops(list).map((loop) =>
      found(subject, 'RB205', 'error', (loop[0] as PlanNode).at, {
        step: (loop[0] as PlanNode).id,
        loop: [...loop, loop[0] as PlanNode].map(({ id }) => id).join(' → '),
      }),
    ),
    ...exhaustion(subject, list),
  ]);

/** The loops that no `maxVisits` bounds, each as its nodes in the order of a shortest round. */
const endlessLoops = (list: NodeList): PlanNode[][] => {
  const nodes = list.nodes.filter(({ maxVisits }) => maxVisits === undefined);
  const numberOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const next = nodes.map((node) => edges(node).flatMap(({ to }) => numberOf.get(to) ?? []));
  return components(nodes.length, (v) => next[v] as number[])
    .order.filter(
      (members) => members.length > 1 || next[members[0] as number]?.includes(members[0] as number),
    )
    .map((members) =>
      shortestRound(Math.min(...members), next, new Set(members)).map((v) => nodes[v] as PlanNode),
    )
    .sort((a, b) => (a[0]?.at.line ?? 0) - (b[0]?.at.line ?? 0));
};

const shortestRound = (from: number, next: number[][], within: Set<number>): number[] => {
  const before = new Map<number, number>();
  const open = [from];
  for (const v of open) {
    for (const to of next[v] ?? []) {
      if (to === from) {
        const round = [v];
        for (let at = v; at !== from; ) {
          at = before.get(at) as number;
          round.unshift(at);
        }
        return round;
      }
      if (!within.has(to) || before.has(to)) continue;
      before.set(to, v);
      open.push(to);
    }
  }
  return [from];
};

/**
 * Steps that have a way to an exit, but not any more once the bounds on it are used up, and answers
 * that nobody can choose to avoid (a failure, a refusal, silence) that lead into a used-up bound.
 */
const exhaustion = (subject: Subject, list: NodeList): Finding[] => {
  const free = { seconds: 0, way: [] };
  const stages = new Map<NodeId, Stage>(
    list.nodes.map((node) => [
      node.id,
      {
        id: node.id,
        limit: node.maxVisits,
        holds: free,
        arcs: edges(node).map(({ to }) => ({ to })),
        end: node.type === 'exit',
      },
    ]),
  );
  const start = { id: '@start', holds: free, arcs: [{ to: list.start }] };
  const { stuck, barred } = usedUp({ stages, start, inside: [] }, SEARCH_LIMIT);
  const ends = ending(list);
  const byId = new Map(list.nodes.map((node) => [node.id, node]));
  return [
    ...list.nodes
      .filter(({ id }) => stuck.has(id) && ends.has(id))
      .map((node) => found(subject, 'RB206', 'error', node.at, { step: node.id })),
    ...barred.flatMap(({ from, arc }) => {
      const node = byId.get(from);
      const edge = node && edges(node)[arc];
      if (!node || !edge || stuck.has(from) || !unavoidable.has(edge.kind)) return [];
      const visits = byId.get(edge.to)?.maxVisits ?? 0;
      const params = { branch: edge.branch, to: edge.to, visits };
      return [found(subject, 'RB207', 'warning', node.at, params)];
    }),
  ];
};

const unavoidable = new Set<EdgeKind>(['fail', 'refused', 'exhausted', 'timeout', 'lapse']);
