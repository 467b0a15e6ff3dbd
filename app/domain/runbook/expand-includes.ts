import { RETURN } from './graph.ts';
import { withLanes } from './jumps.ts';
import type { IncludeNode, NodeId, Plan, PlanNode } from './plan.ts';

/** Finds another runbook's plan by its id; undefined when there is none. */
export type Lookup = (runbook: string) => Plan | undefined;

/**
 * Include nodes that could not be filled in: of a runbook nobody knows, of one that includes itself
 * again, or beyond what a plan may grow to (`INCLUDED_LIMIT`, `DEPTH_LIMIT`).
 */
export type Unexpanded = {
  include: IncludeNode;
  why: 'unknown' | 'cycle' | 'too-large';
  chain: string[];
};

/** Elements that includes may bring into one plan. Ten files that include each other twice make 1,024 copies. */
export const INCLUDED_LIMIT = 2_000;

/** Includes within includes; each prefixes the ids of all that stand in it. */
export const DEPTH_LIMIT = 16;

/**
 * Fills every include with the plan it names, nested ones too: ids are prefixed with the include's
 * id and `/`, the included runbook's exits become its `@return`, and its inputs are asked by the step
 * that comes first in it unless `with` gives them. What cannot be filled in stays as it was and is
 * listed with the chain of runbooks that led there. Never more than `INCLUDED_LIMIT` elements come in.
 */
export const expandIncludes = (
  plan: Plan,
  lookup: Lookup,
): { plan: Plan; unexpanded: Unexpanded[] } => {
  const unexpanded: Unexpanded[] = [];
  let room = INCLUDED_LIMIT;
  const fill = (nodes: PlanNode[], chain: string[]): PlanNode[] =>
    nodes.map((node) => {
      if (node.type === 'parallel') {
        const lanes = node.lanes.map((lane) => ({ ...lane, nodes: fill(lane.nodes, chain) }));
        return { ...node, lanes };
      }
      if (node.type !== 'include' || node.plan) return node;
      const inner = lookup(node.runbook);
      const longer = [...chain, node.runbook];
      const refused = (why: Unexpanded['why']): PlanNode => {
        unexpanded.push({ include: node, why, chain: longer });
        return node;
      };
      if (!inner) return refused('unknown');
      if (chain.includes(node.runbook)) return refused('cycle');
      const size = withLanes(inner.nodes).length;
      if (size > room || chain.length > DEPTH_LIMIT) return refused('too-large');
      room -= size;
      return { ...node, plan: embed(inner, fill(inner.nodes, longer), node) };
    });
  return { plan: { ...plan, nodes: fill(plan.nodes, [plan.id]) }, unexpanded };
};

const embed = (inner: Plan, filled: PlanNode[], include: IncludeNode): IncludeNode['plan'] => {
  const exits = new Set(filled.filter(({ type }) => type === 'exit').map(({ id }) => id));
  const rename = (id: NodeId): NodeId => {
    if (exits.has(id)) return RETURN;
    return id.startsWith('@') ? id : `${include.id}/${id}`;
  };
  const nodes = filled.filter(({ type }) => type !== 'exit').map((node) => renamed(node, rename));
  const start = rename(inner.start);
  const asked = inner.inputs.filter(({ name }) => !(name in include.with));
  return {
    start,
    nodes: nodes.map((node) =>
      node.id === start
        ? {
            ...node,
            inputs: [
              ...asked.filter(({ name }) => !node.inputs.some((own) => own.name === name)),
              ...node.inputs,
            ],
          }
        : node,
    ),
    title: inner.title,
    objective: inner.objective,
  };
};

const renamed = (node: PlanNode, rename: (id: NodeId) => NodeId): PlanNode => {
  const base = {
    id: rename(node.id),
    ...(node.onLapse?.type === 'goto'
      ? { onLapse: { type: 'goto' as const, to: rename(node.onLapse.to) } }
      : {}),
  };
  switch (node.type) {
    case 'step': {
      const rollback = node.rollback === undefined ? {} : { rollback: rename(node.rollback) };
      return { ...node, ...base, next: rename(node.next), ...rollback };
    }
    case 'decision':
      return {
        ...node,
        ...base,
        options: node.options.map((option) => ({ ...option, to: rename(option.to) })),
      };
    case 'verify':
      return { ...node, ...base, next: rename(node.next), ...maybe('onFail', node.onFail, rename) };
    case 'wait':
      return {
        ...node,
        ...base,
        next: rename(node.next),
        ...maybe('onTimeout', node.onTimeout, rename),
      };
    case 'escalate':
      return {
        ...node,
        ...base,
        next: rename(node.next),
        ...maybe('onExhausted', node.onExhausted, rename),
      };
    case 'approval':
      return {
        ...node,
        ...base,
        next: rename(node.next),
        ...maybe('onRefused', node.onRefused, rename),
      };
    case 'notify':
      return { ...node, ...base, next: rename(node.next) };
    case 'parallel':
      return {
        ...node,
        ...base,
        next: rename(node.next),
        lanes: node.lanes.map((lane) => ({
          ...lane,
          start: rename(lane.start),
          nodes: lane.nodes.map((each) => renamed(each, rename)),
        })),
      };
    case 'include':
      return {
        ...node,
        ...base,
        next: rename(node.next),
        ...(node.plan
          ? {
              plan: {
                ...node.plan,
                start: rename(node.plan.start),
                nodes: node.plan.nodes.map((each) => renamed(each, rename)),
              },
            }
          : {}),
      };
    case 'rollback':
      return { ...node, ...base, for: rename(node.for) };
    case 'exit':
      return { ...node, ...base };
  }
};

const maybe = <K extends string>(
  key: K,
  to: NodeId | undefined,
  rename: (id: NodeId) => NodeId,
): Partial<Record<K, NodeId>> =>
  to === undefined ? {} : ({ [key]: rename(to) } as Record<K, NodeId>);
