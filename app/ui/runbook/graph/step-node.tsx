import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { classNames } from '../../class-names.ts';
import type { GraphNode, GraphStates } from './graph.types.ts';

export type StepData = {
  node: Exclude<GraphNode, { type: 'lane' }>;
  state?: GraphStates[string];
};
export type LaneData = { title: string };

const boxes = {
  current: 'border-act bg-act-soft shadow-[0_0_0_3px_var(--act-soft)] font-semibold',
  done: 'border-ok bg-surface text-ink-2',
  skipped: 'border-dashed border-line-strong bg-surface text-ink-3 line-through',
  'not-taken': 'border-line bg-bg text-ink-3',
};
const marks = {
  current: 'border-act bg-act',
  done: 'border-ok bg-ok',
  skipped: 'border-dashed border-ink-3',
  'not-taken': 'border-line',
};

const boxOf = ({ node, state }: StepData): string => {
  if (state) return boxes[state];
  if (node.type === 'exit') return 'border-ok bg-ok-soft font-medium text-ok';
  if (node.type === 'rollback') return 'border-dashed border-line-strong bg-surface text-ink-2';
  return node.main ? 'border-line-strong bg-surface font-medium' : 'border-line bg-surface';
};

const markOf = ({ node, state }: StepData): string =>
  state
    ? marks[state]
    : node.type === 'exit'
      ? 'border-ok bg-ok'
      : node.main
        ? 'border-act bg-surface'
        : 'border-line-strong bg-surface';

/** A step as on the line map, with its title in a box: a dot, or a diamond for a decision. */
export const StepNode = ({ data }: NodeProps<Node<StepData>>) => (
  <div
    className={classNames(
      'keeps-colour flex h-full items-center gap-2.5 border px-3 text-small/[17px]',
      data.node.type === 'exit' ? 'rounded-full' : 'rounded-control',
      boxOf(data),
    )}
  >
    <Handle type="target" position={Position.Top} isConnectable={false} />
    <span
      className={classNames(
        'size-2.5 flex-none border-2',
        data.node.type === 'decision' ? 'rotate-45 rounded-[2px]' : 'rounded-full',
        markOf(data),
      )}
    />
    <span className="line-clamp-3 min-w-0">
      {data.node.number ? (
        <span className="num mr-0.5 text-fine text-ink-3">{data.node.number}</span>
      ) : null}{' '}
      {data.node.title}
    </span>
    <Handle type="source" position={Position.Bottom} isConnectable={false} />
  </div>
);

export const LaneNode = ({ data }: NodeProps<Node<LaneData>>) => (
  <div className="h-full rounded-panel border border-dashed border-line-strong bg-[color-mix(in_srgb,var(--sunken)_60%,transparent)] px-3 pt-2 text-fine font-semibold text-ink-2">
    {data.title}
  </div>
);
