import type { Lane, Plan, PlanNode } from '../../../domain/runbook/plan.ts';
import { lineMap } from '../line-map.ts';
import { leadsTo, numberPlan } from '../numbered.ts';
import { type WayOut, waysOut } from '../ways-out.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graph.types.ts';

const WIDTH = 216;
const PER_LINE = 26;
const LINE = 17;
const MOST_LINES = 3;
const LABEL = 24;

/** How many lines a title takes in a box of our width; an estimate, for the server has no screen. */
const linesOf = (title: string): number => {
  let lines = 1;
  let used = 0;
  for (const word of title.split(/\s+/)) {
    if (used > 0 && used + word.length > PER_LINE) {
      lines += 1;
      used = 0;
    }
    used += word.length + 1;
  }
  return Math.min(lines, MOST_LINES);
};

const shorten = (text: string): string =>
  text.length > LABEL ? `${text.slice(0, LABEL - 1).trimEnd()}…` : text;

/** Which lane each step stands in, and the lanes themselves with the lane around them. */
const lanesOf = (nodes: PlanNode[], around?: string) => {
  const lanes: { id: string; lane: Lane; parent?: string }[] = [];
  const laneOf = new Map<string, string>();
  const visit = (list: PlanNode[], parent: string | undefined) => {
    for (const node of list) {
      if (parent !== undefined) laneOf.set(node.id, parent);
      if (node.type !== 'parallel') continue;
      for (const lane of node.lanes) {
        const id = `${node.id}@${lane.id}`;
        lanes.push({ id, lane, ...(parent !== undefined && { parent }) });
        visit(lane.nodes, id);
      }
    }
  };
  visit(nodes, around);
  return { lanes, laneOf };
};

/** The statechart of a plan: its steps in order, its lanes, and every way between them, each drawn once. */
export const graphModel = (
  plan: Pick<Plan, 'nodes' | 'start'>,
  sayOn: (on: WayOut['on']) => string,
): GraphModel => {
  const all = numberPlan(plan.nodes);
  const map = lineMap(plan);
  const onMain = new Set(map.stops.flatMap(({ id, main }) => (main ? [id] : [])));
  const mainWays = new Set(
    map.lines.flatMap(({ from, to, main }) =>
      main ? [`${map.stops[from]?.id}>${map.stops[to]?.id}`] : [],
    ),
  );
  const { lanes, laneOf } = lanesOf(plan.nodes);
  const known = new Set(all.map(({ node }) => node.id));

  const nodes: GraphNode[] = [
    ...lanes.map(({ id, lane, parent }) => ({
      ...{ id, title: lane.title, type: 'lane' as const, width: WIDTH, height: 60 },
      ...(parent !== undefined && { parent }),
    })),
    ...all.map(({ node, number }) => {
      const parent = laneOf.get(node.id);
      return {
        ...{ id: node.id, title: node.title, type: node.type, number, main: onMain.has(node.id) },
        ...{ width: WIDTH, height: 22 + linesOf(node.title) * LINE },
        ...(parent !== undefined && { parent }),
      };
    }),
  ];

  const edges = new Map<string, GraphEdge>();
  for (const one of all) {
    for (const way of waysOut(one.node)) {
      const to = leadsTo(way.to, one);
      if (!known.has(to)) continue;
      const id = `${one.node.id}>${to}`;
      const before = edges.get(id);
      const own = way.option?.title ?? sayOn(way.on);
      const label = [before?.label, own].filter(Boolean).join(', ');
      edges.set(id, {
        ...{ id, from: one.node.id, to, label, shortLabel: shorten(label) },
        main: mainWays.has(id),
        undo: way.on === 'rolledBackBy',
      });
    }
  }
  return { nodes, edges: [...edges.values()] };
};
