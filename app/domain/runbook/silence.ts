import type { Seconds } from '../time.ts';
import { edges, innerLists, type NodeList } from './graph.ts';
import type { NodeId, Plan, PlanNode } from './plan.ts';
import { timeOf } from './worst-case.ts';

/** What comes of entering a node when nobody acts from then on. */
type Silence = { heard: Seconds } | { passes: Seconds } | { never: true };

/** A list and the nodes that enclose it, so that a lane's end can be followed outwards. */
type Frame = {
  list: NodeList;
  byId: Map<NodeId, PlanNode>;
  above?: { frame: Frame; node: PlanNode };
};

/**
 * The worst time, in seconds, from entering a step that waits for a person until one with authority
 * hears of it, if nobody acts at all: deadlines lapse, jumps on lapse are followed, waits run out,
 * and the first page (`onLapse: escalate` or an Escalate) ends the silence.
 * `worst` is absent when there is no such step; `unheard` names those whose silence nobody hears.
 */
export const worstUntilAuthority = (
  plan: Pick<Plan, 'start' | 'nodes'>,
): { worst?: { step: NodeId; seconds: Seconds }; unheard: NodeId[] } => {
  const unheard: NodeId[] = [];
  let worst: { step: NodeId; seconds: Seconds } | undefined;
  for (const frame of framesOf(plan)) {
    for (const node of frame.list.nodes) {
      if (!['step', 'decision', 'verify', 'approval'].includes(node.type)) continue;
      const silence = outwards(frame, node.id, new Set());
      if (!('heard' in silence)) unheard.push(node.id);
      else if (!worst || silence.heard > worst.seconds) {
        worst = { step: node.id, seconds: silence.heard };
      }
    }
  }
  return { worst, unheard };
};

const frameOf = (list: NodeList, above?: Frame['above']): Frame => ({
  list,
  byId: new Map(list.nodes.map((node) => [node.id, node])),
  above,
});

const framesOf = (plan: Pick<Plan, 'start' | 'nodes'>): Frame[] => {
  const within = (frame: Frame): Frame[] => [
    frame,
    ...frame.list.nodes.flatMap((node) =>
      innerLists(node).flatMap((list) => within(frameOf(list, { frame, node }))),
    ),
  ];
  return within(frameOf({ start: plan.start, nodes: plan.nodes }));
};

/** Follows the silence to the end of the list and on from what encloses it. */
const outwards = (frame: Frame, id: NodeId, seen: Set<NodeId>): Silence => {
  const here = along(frame, id, seen);
  if (!('passes' in here) || !frame.above) return 'heard' in here ? here : { never: true };
  const { frame: outer, node } = frame.above;
  const on = edges(node).find(({ kind }) => kind === 'next');
  return on ? later(here.passes, outwards(outer, on.to, seen)) : { never: true };
};

const later = (seconds: Seconds, silence: Silence): Silence => {
  if ('heard' in silence) return { heard: seconds + silence.heard };
  return 'passes' in silence ? { passes: seconds + silence.passes } : silence;
};

const along = (frame: Frame, id: NodeId, seen: Set<NodeId>): Silence => {
  let waited = 0;
  let at: NodeId | undefined = id;
  while (at !== undefined) {
    const node = frame.byId.get(at);
    if (!node) return { passes: waited };
    if (seen.has(node.id)) return { never: true };
    seen.add(node.id);
    if (node.type === 'escalate') return { heard: waited };
    if (node.type === 'exit') return frame.above ? { passes: waited } : { never: true };
    const stay = stayAt(frame, node, seen);
    if (!('passes' in stay)) return later(waited, stay);
    waited += stay.passes;
    at = leftBySilence(node);
  }
  return { never: true };
};

/** How long silence holds the run at a node, or whether a page ends it there. */
const stayAt = (frame: Frame, node: PlanNode, seen: Set<NodeId>): Silence => {
  const lists = innerLists(node);
  if (lists.length > 0) {
    const inner = lists.map((list) => along(frameOf(list, { frame, node }), list.start, seen));
    const heard = inner.flatMap((each) => ('heard' in each ? [each.heard] : []));
    if (heard.length > 0) return { heard: Math.min(...heard) };
    const passed = inner.flatMap((each) => ('passes' in each ? [each.passes] : []));
    return passed.length === inner.length ? { passes: Math.max(...passed) } : { never: true };
  }
  const seconds = timeOf(node);
  if (seconds === undefined) return { never: true };
  const pages = node.onLapse?.type === 'escalate' && node.deadline !== undefined;
  if (pages && node.deadline !== undefined && node.deadline <= seconds) {
    return { heard: node.deadline };
  }
  return { passes: seconds };
};

const leftBySilence = (node: PlanNode): NodeId | undefined => {
  const lapse = edges(node).find(({ kind }) => kind === 'lapse' || kind === 'timeout');
  if (lapse) return lapse.to;
  const passesByItself = node.type === 'wait' ? node.for !== undefined : waitsForNobody(node);
  return passesByItself ? edges(node).find(({ kind }) => kind === 'next')?.to : undefined;
};

const waitsForNobody = (node: PlanNode): boolean =>
  node.type === 'notify' || node.type === 'parallel' || node.type === 'include';
