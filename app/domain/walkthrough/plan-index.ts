import type {
  IncludeNode,
  InputField,
  Lane,
  NodeId,
  ParallelNode,
  Plan,
  PlanNode,
  RollbackNode,
} from '../runbook/plan.ts';

/** An include whose plan has been filled in; one without it is walked as a single step. */
export type ExpandedInclude = IncludeNode & { plan: NonNullable<IncludeNode['plan']> };

/** One list of nodes with one current position: the plan itself, a lane, an included plan. */
export type Region = {
  /** Unique in the plan; never a node's id. */
  id: string;
  title: string;
  start: NodeId;
  nodes: PlanNode[];
  rollbacks: RollbackNode[];
  inside:
    | { type: 'plan' }
    | { type: 'lane'; lane: Lane; of: ParallelNode; region: Region }
    | { type: 'include'; of: ExpandedInclude; region: Region };
};

export type Placed = { node: PlanNode; region: Region; order: number };

/** A plan with everything in it findable by id, nested lists included. */
export type PlanIndex = {
  plan: Plan;
  root: Region;
  regions: Region[];
  nodes: ReadonlyMap<NodeId, Placed>;
  /** Inputs of the front matter and of every element, by name; the first one named wins. */
  inputs: ReadonlyMap<string, InputField>;
  /** The regions inside a parallel or an include, by that node's id. */
  inner: ReadonlyMap<NodeId, Region[]>;
};

export const isExpanded = (node: PlanNode): node is ExpandedInclude =>
  node.type === 'include' && node.plan !== undefined;

/** Reads a plan once; linear in its nodes. */
export const indexPlan = (plan: Plan): PlanIndex => {
  const nodes = new Map<NodeId, Placed>();
  const inputs = new Map<string, InputField>();
  const inner = new Map<NodeId, Region[]>();
  const regions: Region[] = [];
  const remember = (fields: readonly InputField[]) => {
    for (const field of fields) if (!inputs.has(field.name)) inputs.set(field.name, field);
  };
  const add = (region: Region): Region => {
    regions.push(region);
    for (const node of region.nodes) {
      nodes.set(node.id, { node, region, order: nodes.size + 1 });
      remember(node.inputs);
      if (node.type === 'parallel')
        inner.set(
          node.id,
          node.lanes.map((lane) => add(ofLane(lane, node, region))),
        );
      else if (isExpanded(node)) inner.set(node.id, [add(ofInclude(node, region))]);
    }
    return region;
  };
  remember(plan.inputs);
  const root = add({
    id: '@plan',
    title: plan.title,
    start: plan.start,
    nodes: plan.nodes,
    rollbacks: rollbacksOf(plan.nodes),
    inside: { type: 'plan' },
  });
  return { plan, root, regions, nodes, inputs, inner };
};

const rollbacksOf = (nodes: readonly PlanNode[]): RollbackNode[] =>
  nodes.filter((node) => node.type === 'rollback');

const ofLane = (lane: Lane, of: ParallelNode, region: Region): Region => ({
  id: `${of.id}@${lane.id}`,
  title: lane.title,
  start: lane.start,
  nodes: lane.nodes,
  rollbacks: rollbacksOf(lane.nodes),
  inside: { type: 'lane', lane, of, region },
});

const ofInclude = (of: ExpandedInclude, region: Region): Region => ({
  id: `${of.id}@`,
  title: of.plan.title,
  start: of.plan.start,
  nodes: of.plan.nodes,
  rollbacks: rollbacksOf(of.plan.nodes),
  inside: { type: 'include', of, region },
});

/** Every node of a region and of the regions inside it. */
export const nodesWithin = (index: PlanIndex, region: Region): PlanNode[] =>
  region.nodes.flatMap((node) => [
    node,
    ...(index.inner.get(node.id) ?? []).flatMap((each) => nodesWithin(index, each)),
  ]);
