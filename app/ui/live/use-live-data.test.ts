import { expect, test } from 'vitest';
import { nextRead, READ_EVERY_MS } from './use-live-data.ts';

const read = { cursor: 10, asked: 0, gaps: 0, at: 1_000, failed: false };

test('nothing newer, nothing to read', () => {
  expect(nextRead({ newest: 10, gaps: 0 }, read, 5_000)).toBe(null);
});

test('something newer is read at once when the last reading is long ago', () => {
  expect(nextRead({ newest: 11, gaps: 0 }, read, 5_000)).toBe(0);
});

test('changes that come together are read together', () => {
  expect(nextRead({ newest: 11, gaps: 0 }, read, 1_100)).toBe(READ_EVERY_MS - 100);
});

test('what was asked for once is not asked for again', () => {
  expect(nextRead({ newest: 11, gaps: 0 }, { ...read, asked: 11 }, 5_000)).toBe(null);
});

test('a gap is read whatever the cursor', () => {
  expect(nextRead({ newest: 0, gaps: 1 }, read, 5_000)).toBe(0);
  expect(nextRead({ newest: 0, gaps: 1 }, { ...read, gaps: 1 }, 5_000)).toBe(null);
});

test('a reading that did not reach the server is tried again, not at once', () => {
  const failed = { ...read, failed: true };
  expect(nextRead({ newest: 10, gaps: 0 }, failed, 1_500)).toBe(1_500);
  expect(nextRead({ newest: 10, gaps: 0 }, failed, 9_000)).toBe(0);
});
