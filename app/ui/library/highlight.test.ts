import { expect, test } from 'vitest';
import { pieces } from './highlight.tsx';

test('a text is cut where it matched', () => {
  expect(pieces('GPU pods pending', [[4, 8]])).toEqual([
    { text: 'GPU ', hit: false },
    { text: 'pods', hit: true },
    { text: ' pending', hit: false },
  ]);
});

test('overlaps and ranges beyond the text lose nothing', () => {
  const cut = pieces('abcdef', [
    [2, 99],
    [0, 3],
    [9, 12],
  ]);
  expect(cut.map(({ text }) => text).join('')).toBe('abcdef');
  expect(cut.every(({ hit }) => hit)).toBe(true);
});
