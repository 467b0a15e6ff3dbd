import type { Finding } from '../finding.ts';
import { allNodes, edges, JOIN, type NodeList, ownLists, RETURN } from '../graph.ts';
import type { NodeId, PlanNode } from '../plan.ts';
import { found, type Rule, type Subject } from './context.ts';

/** Every step can be reached, every way ends in an exit, no jump leads nowhere or out of its lane. */
export const reach: Rule = (subject) =>
  ownLists(subject.whole).flatMap((list) => [
    ...badJumps(subject, list),
    ...unreached(subject, list),
    ...withoutExit(subject, list),
  ]);

/** Nodes of the list that some way from its start reaches. */
export const reachable = (list: NodeList): Set<NodeId> => spread([list.start], forward(list));

/** Nodes of the list from which some way reaches an exit (of a lane: its join). */
export const ending = (list: NodeList): Set<NodeId> => {
  const ends = list.nodes.filter(
    (node) =>
      (node.type === 'exit' && list.lane === undefined) ||
      edges(node).some(({ to }) => to === endOf(list)),
  );
  const back = new Map<NodeId, NodeId[]>();
  for (const [id, targets] of forward(list)) {
    for (const to of targets) back.set(to, [...(back.get(to) ?? []), id]);
  }
  return spread(
    ends.map(({ id }) => id),
    back,
  );
};

const endOf = (list: NodeList): NodeId | undefined => {
  if (list.lane) return JOIN;
  return list.owner === undefined ? undefined : RETURN;
};

const forward = (list: NodeList): Map<NodeId, NodeId[]> =>
  new Map(list.nodes.map((node) => [node.id, edges(node).map(({ to }) => to)]));

const spread = (from: NodeId[], next: Map<NodeId, NodeId[]>): Set<NodeId> => {
  const seen = new Set<NodeId>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return seen;
};

const onTheWay = (node: PlanNode): boolean => node.type !== 'rollback';

const badJumps = (subject: Subject, list: NodeList): Finding[] => {
  const here = new Set(list.nodes.filter(onTheWay).map(({ id }) => id));
  const anywhere = new Set(allNodes(subject.whole).map(({ id }) => id));
  return list.nodes.flatMap((node) =>
    edges(node)
      .filter(({ to }) => !here.has(to) && to !== endOf(list))
      .map(({ to, kind }) =>
        anywhere.has(to) && !list.nodes.some(({ id }) => id === to)
          ? found(subject, 'RB204', 'error', node.at, { step: node.id, to })
          : found(subject, 'RB203', 'error', node.at, { step: node.id, to, kind }),
      ),
  );
};

const unreached = (subject: Subject, list: NodeList): Finding[] => {
  const reached = reachable(list);
  return list.nodes
    .filter((node) => onTheWay(node) && !reached.has(node.id))
    .map((node) => found(subject, 'RB201', 'error', node.at, { step: node.id }));
};

const withoutExit = (subject: Subject, list: NodeList): Finding[] => {
  const reached = reachable(list);
  const ends = ending(list);
  return list.nodes
    .filter((node) => onTheWay(node) && node.type !== 'exit')
    .filter(({ id }) => reached.has(id) && !ends.has(id))
    .map((node) => found(subject, 'RB202', 'error', node.at, { step: node.id }));
};
