import type { DiffHunk, DiffLine } from '../../domain/runbook/revision.types.ts';

/** A row of a diff with both sides: what stood at the left, what stands at the right. */
export type DiffRow = { left?: DiffLine; right?: DiffLine };

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
