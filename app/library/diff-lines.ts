import { structuredPatch } from 'diff';
import type { DiffHunk, DiffLine } from '../domain/runbook/revision.types.ts';

/** So many lines that did not change stand around each that did. */
const AROUND = 3;

/** Two texts wholly unlike each other are not compared line by line for ever. */
const MOST_MILLISECONDS = 1000;

export type LineDiff = { hunks: DiffHunk[]; added: number; removed: number };

/** What changed between two texts, by lines. Line endings and a missing last one do not count. */
export const diffLines = (from: string, to: string): LineDiff => {
  const patch = structuredPatch('', '', even(from), even(to), '', '', {
    context: AROUND,
    timeout: MOST_MILLISECONDS,
  });
  const hunks = patch
    ? patch.hunks.map(({ oldStart, newStart, lines }) => ({
        lines: numbered(lines, oldStart, newStart),
      }))
    : [{ lines: replaced(from, to) }];
  const count = (type: DiffLine['type']): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.type === type).length, 0);
  return { hunks, added: count('added'), removed: count('removed') };
};

const even = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
};

const types: Record<string, DiffLine['type']> = { '+': 'added', '-': 'removed', ' ': 'same' };

const numbered = (lines: string[], from: number, to: number): DiffLine[] => {
  let [old, young] = [from, to];
  return lines.flatMap((line): DiffLine[] => {
    const type = types[line[0] ?? ''];
    const text = line.slice(1);
    if (type === 'added') return [{ type, text, to: young++ }];
    if (type === 'removed') return [{ type, text, from: old++ }];
    return type ? [{ type, text, from: old++, to: young++ }] : [];
  });
};

const linesOf = (text: string): string[] => even(text).split('\n').slice(0, -1);

const replaced = (from: string, to: string): DiffLine[] => [
  ...linesOf(from).map((text, at): DiffLine => ({ type: 'removed', text, from: at + 1 })),
  ...linesOf(to).map((text, at): DiffLine => ({ type: 'added', text, to: at + 1 })),
];
