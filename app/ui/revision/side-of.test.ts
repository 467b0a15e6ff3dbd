import { expect, test } from 'vitest';
import type { DiffLine } from '../../domain/runbook/revision.types.ts';
import { differing, rowsOf } from './side-of.ts';

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

test('a changed line says where it differs, unless it is another sentence', () => {
  const piece = (left: string, right: string) => {
    const found = differing(left, right);
    return found && [left.slice(...found.left), right.slice(...found.right)];
  };
  expect(piece('deadline="8m" next', 'deadline="15m" next')).toEqual(['8', '15']);
  expect(piece('one two', 'one two three')).toEqual(['', ' three']);
  expect(piece('aaa', 'aa')).toEqual(['a', '']);
  expect(piece('Ask the vendor', 'Nothing to do with it')).toBeNull();
});
