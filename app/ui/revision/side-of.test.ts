import { expect, test } from 'vitest';
import type { DiffLine } from '../../domain/runbook/revision.types.ts';
import { rowsOf } from './side-of.ts';

const line = (type: DiffLine['type'], text: string): DiffLine => ({ type, text });

test('what went stands beside what came in its stead', () => {
  const rows = rowsOf({
    lines: [
      line('same', 'a'),
      line('removed', 'b'),
      line('removed', 'c'),
      line('added', 'B'),
      line('same', 'd'),
      line('added', 'e'),
    ],
  });
  expect(rows.map(({ left, right }) => [left?.text, right?.text])).toEqual([
    ['a', 'a'],
    ['b', 'B'],
    ['c', undefined],
    ['d', 'd'],
    [undefined, 'e'],
  ]);
});
