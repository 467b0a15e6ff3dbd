import type { NodeId, Plan } from '../../domain/runbook/plan.ts';
import { leadsTo, type Numbered, numberPlan } from './numbered.ts';
import { waysOut } from './ways-out.ts';

export type MapStop = {
  id: NodeId;
  title: string;
  shape: 'dot' | 'diamond' | 'end';
  /** 0 is the track beside the titles, the main way's. */
  track: number;
  main: boolean;
};

/** A line between two rows. It leaves `from`, runs along `track`, and ends at `to`. `undo`: it leads to a roll-back. */
export type MapLine = { from: number; to: number; track: number; main: boolean; undo: boolean };

export type LineMap = { stops: MapStop[]; lines: MapLine[]; tracks: number };

type Edge = { from: number; to: number; undo: boolean };

/** The way that is taken when nothing goes wrong: first options, ordinary ways, downwards only. */
const spineOf = (edges: Map<number, number[]>, start: number): number[] => {
  const spine: number[] = [];
  let at: number | undefined = start;
  while (at !== undefined) {
    spine.push(at);
    const here: number = at;
    at = edges.get(here)?.find((to) => to > here);
  }
  return spine;
};

/** Lines that end at the same stop run together, as one bundle on one track. */
type Bundle = { to: number; sources: number[]; top: number; bottom: number; track: number };

const bundlesOf = (edges: Edge[]): Bundle[] => {
  const byTarget = new Map<number, number[]>();
  for (const { from, to } of edges) byTarget.set(to, [...(byTarget.get(to) ?? []), from]);
  return [...byTarget]
    .map(([to, sources]) => ({
      to,
      sources,
      top: Math.min(to, ...sources),
      bottom: Math.max(to, ...sources),
      track: 0,
    }))
    .sort((a, b) => a.top - b.top || a.bottom - b.bottom);
};

/** Gives each bundle the track nearest to the main way that is free for all its rows. */
const assignTracks = (bundles: Bundle[], loose: number[]): number => {
  const taken: { track: number; top: number; bottom: number }[] = [];
  const isFree = (track: number, top: number, bottom: number) =>
    taken.every((one) => one.track !== track || one.bottom <= top || one.top >= bottom);
  const place = (top: number, bottom: number) => {
    let track = 1;
    while (!isFree(track, top, bottom)) track += 1;
    taken.push({ track, top, bottom });
    return track;
  };
  // A stop that no line leads to still needs room of its own.
  for (const row of loose) place(row - 0.4, row + 0.4);
  for (const bundle of bundles) bundle.track = place(bundle.top, bundle.bottom);
  return Math.max(0, ...taken.map((one) => one.track));
};

const shapeOf = ({ node }: Numbered): MapStop['shape'] =>
  node.type === 'exit' ? 'end' : node.type === 'decision' ? 'diamond' : 'dot';

/** Lays a plan out as a line map: a stop a row, the main way straight, all others on tracks beside it. */
export const lineMap = (plan: Pick<Plan, 'nodes' | 'start'>): LineMap => {
  const all = numberPlan(plan.nodes);
  const rowOf = new Map(all.map(({ node }, row) => [node.id, row]));
  const edges = all.flatMap((one, from) =>
    waysOut(one.node).flatMap((way): Edge[] => {
      const to = rowOf.get(leadsTo(way.to, one));
      return to === undefined ? [] : [{ from, to, undo: way.on === 'rolledBackBy' }];
    }),
  );
  const outOf = new Map<number, number[]>();
  for (const { from, to, undo } of edges) {
    if (undo) continue;
    outOf.set(from, [...(outOf.get(from) ?? []), to]);
  }
  const spine = spineOf(outOf, rowOf.get(plan.start) ?? 0);
  const onSpine = new Set(spine);
  const follows = new Map(spine.map((row, at) => [row, spine[at + 1]]));
  const side = edges.filter(({ from, to }) => follows.get(from) !== to);
  const bundles = bundlesOf(side);
  const undone = new Set(edges.flatMap((edge) => (edge.undo ? [edge.to] : [])));
  const led = new Set(bundles.map((bundle) => bundle.to));
  const loose = all.flatMap((_, row) => (onSpine.has(row) || led.has(row) ? [] : [row]));
  const tracks = assignTracks(bundles, loose);
  const trackOf = new Map(bundles.map((bundle) => [bundle.to, bundle.track]));

  return {
    tracks,
    stops: all.map((one, row) => ({
      id: one.node.id,
      title: one.node.title,
      shape: shapeOf(one),
      track: onSpine.has(row) ? 0 : (trackOf.get(row) ?? 1),
      main: onSpine.has(row),
    })),
    lines: [
      ...bundles.flatMap(({ to, sources, track }) =>
        [...new Set(sources)].map((from) => ({
          from,
          to,
          track,
          main: false,
          undo: undone.has(to),
        })),
      ),
      ...spine
        .slice(1)
        .map((to, at) => ({ from: spine[at] ?? to, to, track: 0, main: true, undo: false })),
    ],
  };
};
