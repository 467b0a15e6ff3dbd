import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { GraphDrawing, GraphModel, GraphNode, Point } from './ui/runbook/graph/graph.types.ts';

const GIVE_UP_MS = 15_000;
const KEPT = 200;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
  'org.eclipse.elk.json.edgeCoords': 'ROOT',
};
const laneOptions = { 'elk.padding': '[top=38,left=14,bottom=14,right=14]' };

/** Laying out a large graph takes a second; the thread that serves incidents must not wait for it. */
const workerSource = `
const { parentPort, workerData } = require('node:worker_threads');
const ELK = require(workerData.elk);
const elk = new ELK();
parentPort.on('message', ({ id, graph }) => {
  elk.layout(graph).then(
    (laid) => parentPort.postMessage({ id, laid }),
    (error) => parentPort.postMessage({ id, error: String(error) }),
  );
});`;

type Answer = { id: number; laid?: ElkNode; error?: string };
type Waiting = { resolve: (laid: ElkNode) => void; reject: (error: Error) => void };

let thread: { worker: Worker; waiting: Map<number, Waiting> } | null = null;
let asked = 0;

const openThread = () => {
  if (thread) return thread;
  const elk = createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js');
  const worker = new Worker(workerSource, { eval: true, workerData: { elk } });
  const own = { worker, waiting: new Map<number, Waiting>() };
  worker.unref();
  worker.on('message', ({ id, laid, error }: Answer) => {
    const one = own.waiting.get(id);
    own.waiting.delete(id);
    if (laid) one?.resolve(laid);
    else one?.reject(new Error(error));
  });
  worker.on('error', (error) => {
    for (const one of own.waiting.values()) one.reject(error);
    if (thread === own) thread = null;
  });
  thread = own;
  return own;
};

const layOut = (graph: ElkNode): Promise<ElkNode> =>
  new Promise((resolve, reject) => {
    const own = openThread();
    const id = ++asked;
    const late = setTimeout(() => {
      thread = null;
      own.worker.terminate();
      for (const one of own.waiting.values()) one.reject(new Error('the layout took too long'));
    }, GIVE_UP_MS);
    const settle =
      <T>(then: (value: T) => void) =>
      (value: T) => {
        clearTimeout(late);
        then(value);
      };
    own.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
    own.worker.postMessage({ id, graph });
  });

const labelOf = (text: string) =>
  text === '' ? [] : [{ text, width: text.length * 6.4 + 10, height: 18 }];

const toElk = ({ nodes, edges }: GraphModel): ElkNode => {
  const inside = (parent: string | undefined): ElkNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map((node) =>
        node.type === 'lane'
          ? { id: node.id, layoutOptions: laneOptions, children: inside(node.id) }
          : { id: node.id, width: node.width, height: node.height },
      );
  return {
    id: '@graph',
    layoutOptions: options,
    children: inside(undefined),
    edges: edges.map(({ id, from, to, shortLabel }) => ({
      ...{ id, sources: [from], targets: [to] },
      labels: labelOf(shortLabel),
    })),
  };
};

const placesIn = (node: ElkNode): [string, ElkNode][] =>
  (node.children ?? []).flatMap((child) => [
    [child.id, child] as [string, ElkNode],
    ...placesIn(child),
  ]);

const fromElk = ({ nodes, edges }: GraphModel, laid: ElkNode): GraphDrawing => {
  const places = new Map(placesIn(laid));
  const ways = new Map((laid.edges ?? []).map((edge) => [edge.id, edge as ElkExtendedEdge]));
  const placed = (node: GraphNode): GraphNode & Point => {
    const { x = 0, y = 0, width = node.width, height = node.height } = places.get(node.id) ?? {};
    return { ...node, x, y, width, height };
  };
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    nodes: nodes.map(placed),
    edges: edges.map((edge) => {
      const way = ways.get(edge.id);
      const points = (way?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
        startPoint,
        ...(bendPoints ?? []),
        endPoint,
      ]);
      const label = way?.labels?.[0];
      return {
        ...edge,
        points,
        ...(label && {
          labelAt: {
            x: (label.x ?? 0) + (label.width ?? 0) / 2,
            y: (label.y ?? 0) + (label.height ?? 0) / 2,
          },
        }),
      };
    }),
  };
};

const kept = new Map<string, Promise<GraphDrawing>>();

/** Gives a graph places. `revision` names what it was made of: the same one is laid out once. */
export const drawGraph = (revision: string, make: () => GraphModel): Promise<GraphDrawing> => {
  const known = kept.get(revision);
  if (known) return known;
  const model = make();
  const drawing = layOut(toElk(model)).then((laid) => fromElk(model, laid));
  kept.set(revision, drawing);
  drawing.catch(() => kept.delete(revision));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return drawing;
};
