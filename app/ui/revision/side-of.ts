import type { DiffHunk, DiffLine } from '../../domain/runbook/revision.types.ts';

/** A row of a diff with both sides: what stood at the left, what stands at the right. */
export type DiffRow = { left?: DiffLine; right?: DiffLine };

/** Where a changed line differs from the one in its stead: the two pieces between what is common. */
export const differing = (
  left: string,
  right: string,
): { left: [number, number]; right: [number, number] } | null => {
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < most - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  // Lines with little in common are another sentence; marking most of them marks nothing.
  if ((head + tail) * 2 < Math.max(left.length, right.length)) return null;
  return { left: [head, left.length - tail], right: [head, right.length - tail] };
};

/** Puts the lines that went beside those that came in their stead. */
export const rowsOf = ({ lines }: DiffHunk): DiffRow[] => {
  const rows: DiffRow[] = [];
  let gone: DiffLine[] = [];
  let come: DiffLine[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      const left = gone[at];
      const right = come[at];
      rows.push({ ...(left && { left }), ...(right && { right }) });
    }
    gone = [];
    come = [];
  };
  for (const line of lines) {
    if (line.type === 'removed') gone.push(line);
    else if (line.type === 'added') come.push(line);
    else {
      flush();
      rows.push({ left: line, right: line });
    }
  }
  flush();
  return rows;
};
