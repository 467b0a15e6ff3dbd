import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { classNames } from '../../class-names.ts';
import type { GraphDrawing, Point } from './graph.types.ts';

const BEND = 7;

/** A way with rounded corners through the points of the layout. */
export const roundedPath = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((at, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (!after) {
      path += `L${at.x} ${at.y}`;
      return;
    }
    const towards = (to: Point) => {
      const length = Math.hypot(to.x - at.x, to.y - at.y) || 1;
      const step = Math.min(BEND, length / 2);
      return `${at.x + ((to.x - at.x) / length) * step} ${at.y + ((to.y - at.y) / length) * step}`;
    };
    path += `L${towards(before)}Q${at.x} ${at.y} ${towards(after)}`;
  });
  return path;
};

export type WayData = GraphDrawing['edges'][number] & { lit: boolean };

/** One way between two steps, along the points that the layout gave it. */
export const WayEdge = ({ id, data, markerEnd }: EdgeProps<Edge<WayData>>) => {
  if (!data) return null;
  return (
    <>
      <BaseEdge
        id={id}
        path={roundedPath(data.points)}
        markerEnd={markerEnd}
        style={{
          stroke: data.main ? (data.lit ? 'var(--ink-3)' : 'var(--act)') : 'var(--line-strong)',
          strokeWidth: data.main ? 2.25 : 1.5,
          strokeDasharray: data.undo ? '3 4' : undefined,
        }}
      />
      {data.labelAt ? (
        <EdgeLabelRenderer>
          <span
            className={classNames(
              'absolute top-0 left-0 rounded-tag bg-bg px-1 text-fine/[16px] whitespace-nowrap',
              data.main ? 'text-ink' : 'text-ink-2',
            )}
            style={{
              transform: `translate(-50%, -50%) translate(${data.labelAt.x}px, ${data.labelAt.y}px)`,
            }}
          >
            {data.shortLabel}
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
};
