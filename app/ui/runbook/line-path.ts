import type { LineMap, MapLine } from './line-map.ts';

/** Height of a row in pixels, and the class that gives it: a page has no style attributes. */
export const ROW = 38;
export const rowHeight = 'h-[38px]';
const MOST_GAP = 16;
const MOST_WIDTH = 128;
/** Room right of the main way for half a stop and its halo. */
const EDGE = 9;

/** How wide the tracks are together, in pixels. */
export const mapWidth = (map: LineMap): number => map.tracks * gapOf(map) + 2 * EDGE;

const gapOf = (map: LineMap): number => Math.min(MOST_GAP, MOST_WIDTH / Math.max(1, map.tracks));

export const xOf = (map: LineMap, track: number): number =>
  (map.tracks - track) * gapOf(map) + EDGE;
export const yOf = (row: number): number => row * ROW + ROW / 2;

/** The path of a line: out of its stop, along its track, into the next stop. */
export const linePath = (map: LineMap, line: MapLine): string => {
  const x1 = xOf(map, map.stops[line.from]?.track ?? 0);
  const x2 = xOf(map, map.stops[line.to]?.track ?? 0);
  const y1 = yOf(line.from);
  const y2 = yOf(line.to);
  const x = xOf(map, line.track);
  if (x1 === x && x2 === x) return `M${x1} ${y1}V${y2}`;
  const down = y2 > y1 ? 1 : -1;
  const bend = (ROW / 2) * down;
  if (Math.abs(line.to - line.from) === 1) {
    // Between neighbours there is no room to run along: one curve, bent towards the track.
    const aside = x1 === x2 ? x : null;
    return aside === null
      ? `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
      : `M${x1} ${y1}C${aside} ${y1 + bend / 2} ${aside} ${y2 - bend / 2} ${x2} ${y2}`;
  }
  const out =
    x1 === x ? '' : `C${x1} ${y1 + bend * 0.9} ${x} ${y1 + bend * 0.6} ${x} ${y1 + bend * 1.7}`;
  const into =
    x2 === x
      ? `V${y2}`
      : `V${y2 - bend * 1.7}C${x} ${y2 - bend * 0.6} ${x2} ${y2 - bend * 0.9} ${x2} ${y2}`;
  return `M${x1} ${y1}${out}${into}`;
};
