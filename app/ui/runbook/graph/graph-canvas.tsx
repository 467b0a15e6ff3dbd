import './graph.css';
import {
  type Edge,
  MarkerType,
  type Node,
  Panel,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import type { GraphDrawing, GraphStates } from './graph.types.ts';
import { type LaneData, LaneNode, type StepData, StepNode } from './step-node.tsx';
import { type WayData, WayEdge } from './way-edge.tsx';

const nodeTypes = { step: StepNode, lane: LaneNode };
const edgeTypes = { way: WayEdge };
/** Smaller than this nobody reads the titles; the rest is reached by dragging. */
const READABLE = 0.62;
const MARGIN = 16;

type CanvasNode = Node<StepData> | Node<LaneData>;

const useNodes = (drawing: GraphDrawing, states: GraphStates): CanvasNode[] => {
  const t = useTranslations('graph');
  return useMemo(
    () =>
      drawing.nodes.map((node): CanvasNode => {
        const place = {
          ...{ id: node.id, position: { x: node.x, y: node.y } },
          ...{ width: node.width, height: node.height },
          ...(node.parent !== undefined && { parentId: node.parent }),
        };
        if (node.type === 'lane')
          return { ...place, type: 'lane', focusable: false, data: { title: node.title } };
        const state = states[node.id];
        const words = {
          current: 'here',
          done: 'done',
          skipped: 'skipped',
          'not-taken': 'notTaken',
        };
        return {
          ...place,
          type: 'step',
          ariaRole: 'button',
          ariaLabel: t('node', {
            number: node.number || 'none',
            title: node.title,
            kind: t(`kind.${node.type}`),
            state: state ? t(words[state] as 'here') : 'none',
          }),
          domAttributes: { 'aria-roledescription': undefined },
          data: { node, ...(state && { state }) },
        };
      }),
    [drawing, states, t],
  );
};

const useEdges = (drawing: GraphDrawing, lit: boolean): Edge<WayData>[] =>
  useMemo(
    () =>
      drawing.edges.map((edge) => ({
        ...{ id: edge.id, source: edge.from, target: edge.to, type: 'way', zIndex: 1 },
        data: { ...edge, lit },
        markerEnd: {
          type: MarkerType.ArrowClosed,
          color: edge.main ? (lit ? 'var(--ink-3)' : 'var(--act)') : 'var(--line-strong)',
          ...{ width: 14, height: 14 },
        },
      })),
    [drawing, lit],
  );

const ZoomButtons = () => {
  const t = useTranslations('graph');
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-left" className="flex gap-1">
      <Button size="small" onClick={() => zoomIn()}>
        {t('zoomIn')}
      </Button>
      <Button size="small" onClick={() => zoomOut()}>
        {t('zoomOut')}
      </Button>
      <Button size="small" onClick={() => fitView({ padding: 0.04, minZoom: 0.1 })}>
        {t('whole')}
      </Button>
    </Panel>
  );
};

/** Plus, minus and nought zoom; arrows go from step to step; Return opens the step under the focus. */
const keysOf =
  (flow: ReactFlowInstance<CanvasNode, Edge<WayData>> | null, onPick: (id: string) => void) =>
  (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !flow) return;
    const here = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node');
    const go = (by: number) => {
      const all = [
        ...event.currentTarget.querySelectorAll<HTMLElement>('.react-flow__node[tabindex="0"]'),
      ];
      all[Math.min(all.length - 1, Math.max(0, (here ? all.indexOf(here) : -1) + by))]?.focus();
    };
    const acts: Record<string, (() => void) | undefined> = {
      '+': () => flow.zoomIn(),
      '-': () => flow.zoomOut(),
      '0': () => flow.fitView({ padding: 0.04, minZoom: 0.1 }),
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      Enter: here?.dataset.id ? () => onPick(here.dataset.id ?? '') : undefined,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

/** The statechart, to zoom and to drag. It begins at its top, or at the step that waits. */
export const GraphCanvas = ({
  drawing,
  states = {},
  onPick,
}: {
  drawing: GraphDrawing;
  states?: GraphStates;
  onPick: (id: string) => void;
}) => {
  const t = useTranslations('graph');
  const frame = useRef<HTMLElement>(null);
  const flow = useRef<ReactFlowInstance<CanvasNode, Edge<WayData>> | null>(null);
  const nodes = useNodes(drawing, states);
  const lit = Object.keys(states).length > 0;
  const edges = useEdges(drawing, lit);

  const begin = (instance: ReactFlowInstance<CanvasNode, Edge<WayData>>) => {
    flow.current = instance;
    const { width = 0, height = 0 } = frame.current?.getBoundingClientRect() ?? {};
    const fits = Math.min(1, (width - 2 * MARGIN) / drawing.width);
    const zoom = Math.max(READABLE, fits);
    const current = drawing.nodes.find(({ id }) => states[id] === 'current');
    const at = current ? instance.getInternalNode(current.id)?.internals.positionAbsolute : null;
    if (current && at) {
      const x = width / 2 - (at.x + current.width / 2) * zoom;
      const y = height / 2 - (at.y + current.height / 2) * zoom;
      instance.setViewport({ x, y: Math.min(MARGIN, y), zoom });
      return;
    }
    const first = drawing.nodes.find(({ type }) => type !== 'lane');
    const middle = fits >= READABLE ? drawing.width / 2 : (first?.x ?? 0) + (first?.width ?? 0) / 2;
    instance.setViewport({ x: width / 2 - middle * zoom, y: MARGIN, zoom });
  };

  return (
    <section ref={frame} aria-label={t('label')} className="graph h-full w-full">
      <ReactFlowProvider>
        <ReactFlow<CanvasNode, Edge<WayData>>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onInit={begin}
          onNodeClick={(_, node) => node.type === 'step' && onPick(node.id)}
          onKeyDownCapture={(event) => keysOf(flow.current, onPick)(event)}
          minZoom={0.1}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y={false}
        >
          <ZoomButtons />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  );
};
