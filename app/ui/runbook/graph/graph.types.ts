import type { NodeId, PlanNode } from '../../../domain/runbook/plan.ts';

type Sized = { width: number; height: number };

/** A step, or a lane that holds steps; `parent` is the lane that it stands in. */
export type GraphNode = Sized & { id: string; title: string; parent?: string } & (
    | { type: 'lane' }
    | { type: PlanNode['type']; number: string; main: boolean }
  );

export type GraphEdge = {
  id: string;
  from: NodeId;
  to: NodeId;
  /** On which answer it is taken; empty for the plain way on. */
  label: string;
  /** As drawn: shortened to what fits. */
  shortLabel: string;
  main: boolean;
  /** It leads to a roll-back. */
  undo: boolean;
};

/** The statechart before it has places. */
export type GraphModel = { nodes: GraphNode[]; edges: GraphEdge[] };

export type Point = { x: number; y: number };

/** The statechart with places: nodes from their parent's corner, edges from the drawing's. */
export type GraphDrawing = Sized & {
  nodes: (GraphNode & Point)[];
  edges: (GraphEdge & { points: Point[]; labelAt?: Point })[];
};

/** How a step stands in a walkthrough, by id; what is absent is ahead. */
export type GraphStates = Record<NodeId, 'done' | 'skipped' | 'current' | 'not-taken'>;
