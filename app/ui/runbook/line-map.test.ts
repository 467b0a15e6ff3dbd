import { expect, test } from 'vitest';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { lineMap } from './line-map.ts';

const map = lineMap(fakePlan);
const row = (id: string) => map.stops.findIndex((stop) => stop.id === id);
const stop = (id: string) => map.stops[row(id)];
const lines = (from: string, to: string) =>
  map.lines.filter((line) => line.from === row(from) && line.to === row(to));

test('the main way runs straight down beside the titles', () => {
  const main = map.stops.filter((one) => one.main).map((one) => one.id);
  expect(main).toEqual([
    'confirm',
    'classify',
    'hold',
    'together',
    'ticket',
    'enough',
    'verify',
    'stable',
    'mitigated',
  ]);
  expect(map.stops.filter((one) => one.main).every((one) => one.track === 0)).toBe(true);
});

test('a side way stands on a track of its own and joins again', () => {
  expect(stop('quota')?.track).toBeGreaterThan(0);
  expect(lines('classify', 'quota')).toHaveLength(1);
  expect(lines('quota', 'hold')).toHaveLength(1);
});

test('the last element of a lane leads to what follows the lanes', () => {
  expect(lines('shed-3', 'enough')).toHaveLength(1);
});

test('a way that jumps back leads upwards', () => {
  expect(lines('verify', 'widen')).toHaveLength(1);
  expect(row('widen')).toBeLessThan(row('verify'));
});

test('two options that lead to the same stop are one line', () => {
  expect(lines('enough', 'widen')).toHaveLength(1);
  expect(lines('classify', 'hold')).toHaveLength(1);
});

test('lines on one track never share a row, but where one ends and the next begins', () => {
  for (const one of map.lines.filter((line) => !line.main)) {
    for (const other of map.lines.filter((line) => !line.main && line.to !== one.to)) {
      if (one.track !== other.track) continue;
      const top = Math.max(Math.min(one.from, one.to), Math.min(other.from, other.to));
      const bottom = Math.min(Math.max(one.from, one.to), Math.max(other.from, other.to));
      expect(bottom, `${one.from}-${one.to} and ${other.from}-${other.to}`).toBeLessThanOrEqual(
        top,
      );
    }
  }
});

test('every way out of the plan is drawn once', () => {
  expect(new Set(map.lines.map((line) => `${line.from} ${line.to}`)).size).toBe(map.lines.length);
});
