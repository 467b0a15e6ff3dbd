import { expect, test } from 'vitest';
import type { TrendPoint } from '../../../domain/review/pack/drills.ts';
import { monthsBetween, scaleOf, trendDots } from './trend-layout.ts';

const point = (measured: number, objective: number | null): TrendPoint => ({
  incident: { id: 'i', number: 1 },
  runbook: { id: 'r', title: 'R' },
  ...{ at: Date.UTC(2026, 0, 5), measured, objective },
});

test('a dot is a share of its own objective; what has none is not drawn', () => {
  const dots = trendDots([point(1800, 3600), point(5400, 3600), point(60, null)]);
  expect(dots.map(({ share, met }) => [share, met])).toEqual([
    [0.5, true],
    [1.5, false],
  ]);
});

test('the objective is always in the scale, and a very slow one does not squeeze the others', () => {
  const topOf = (...shares: number[]) =>
    scaleOf(trendDots(shares.map((share) => point(share * 1000, 1000))));
  expect(topOf(0.2)).toEqual({ top: 1.5, ticks: [0, 0.5, 1, 1.5] });
  expect(topOf(1.6).top).toBe(2);
  expect(topOf(40)).toEqual({ top: 4, ticks: [0, 1, 2, 3, 4] });
});

test('months are thinned out until they fit', () => {
  const year = monthsBetween(Date.UTC(2025, 10, 22), Date.UTC(2026, 10, 22), 4);
  expect(year.map(({ name }) => name)).toEqual(['2025-12', '2026-03', '2026-06', '2026-09']);
});
