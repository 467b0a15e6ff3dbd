import { expect, test } from 'vitest';
import { isoOf } from '../iso.ts';
import { type Measured, metricsOf } from './measure.ts';
import { quantile, statsOf } from './stats.ts';

const MINUTE = 60_000;
const T0 = Date.UTC(2026, 9, 31, 23, 0);

/** Six drills whose recovery took 52, 61, 47, 75, 58 and 66 minutes. */
const recovery = [52, 61, 47, 75, 58, 66];

const measured = (number: number, minutes: number, more: Partial<Measured> = {}): Measured => ({
  ...{ id: `i${number}`, number, title: `Drill ${number}`, severity: 'sev2', kind: 'drill' },
  ...{ declaredAt: T0, detectedAt: null, acknowledgedAt: T0 + number * MINUTE },
  ...{ mitigatedAt: null, resolvedAt: T0 + minutes * MINUTE },
  ...{ services: ['chat'], runbooks: ['move'], deadlines: { met: 3, missed: 1, unfinished: 0 } },
  ...more,
});

const all = recovery.map((minutes, at) => measured(at + 1, minutes));
const monthOf = (at: number) => isoOf(at).slice(0, 7);

test('the worked example: median 59.5, p90 70.5 by linear interpolation', () => {
  // Sorted 47 52 58 61 66 75; median (58+61)/2; p90 at rank 0.9*5 = 4.5, between 66 and 75.
  expect(statsOf(recovery)).toEqual({ n: 6, median: 59.5, p90: 70.5, longest: 75 });
});

test('quantiles at the ends and of one value', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect([0, 0.5, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7]);
  // Rank 0.9*4 = 3.6: 40 + 0.6*(50-40).
  expect(quantile([50, 10, 40, 30, 20], 0.9)).toBeCloseTo(46, 9);
});

test('four values are too few for a p90, five are enough', () => {
  expect(statsOf([1, 2, 3, 4])).toEqual({ n: 4, median: 2.5, p90: null, longest: 4 });
  expect(statsOf([1, 2, 3, 4, 5]).p90).toBeCloseTo(4.6, 9);
  expect(statsOf([])).toEqual({ n: 0, median: null, p90: null, longest: null });
});

test('measures are seconds, with n of those that have one', () => {
  const { n, measures, deadlines } = metricsOf(all, { kind: 'drill' }, 'severity', monthOf);
  expect(n).toBe(6);
  expect(measures.resolve).toMatchObject({ n: 6, median: 59.5 * 60, p90: 70.5 * 60 });
  expect(measures.acknowledge).toMatchObject({ n: 6, median: 3.5 * 60 });
  expect(measures.mitigate).toMatchObject({ n: 0, median: null, points: [] });
  expect(deadlines).toEqual({ met: 18, missed: 6, unfinished: 0, share: 0.75 });
});

test('drills and real incidents are never counted together', () => {
  const mixed = [...all, measured(7, 600, { kind: 'real' })];
  expect(metricsOf(mixed, { kind: 'drill' }, 'severity', monthOf).n).toBe(6);
  const real = metricsOf(mixed, { kind: 'real' }, 'severity', monthOf);
  expect(real.measures.resolve).toMatchObject({ n: 1, median: 36_000, p90: null });
});

test('filters narrow, and a group stands for each service, runbook and month', () => {
  const some = [
    measured(1, 10, { services: ['chat', 'rag'] }),
    measured(2, 20, { services: [], severity: 'sev1' }),
    measured(3, 30, { declaredAt: T0 + 2 * 3_600_000, resolvedAt: T0 + 3 * 3_600_000 }),
  ];
  const by = (grouping: 'service' | 'month') =>
    metricsOf(some, { kind: 'drill' }, grouping, monthOf).groups.map(({ name, n }) => [name, n]);
  expect(by('service')).toEqual([
    ['', 1],
    ['chat', 2],
    ['rag', 1],
  ]);
  expect(by('month')).toEqual([
    ['2026-10', 2],
    ['2026-11', 1],
  ]);
  const n = (filter: object) =>
    metricsOf(some, { kind: 'drill', ...filter }, 'severity', monthOf).n;
  expect(n({ severity: 'sev1' })).toBe(1);
  expect(n({ service: 'rag' })).toBe(1);
  expect(n({ runbook: 'other' })).toBe(0);
  expect(n({ from: T0 + 1 })).toBe(1);
  expect(n({ to: T0 + 1 })).toBe(2);
});

test('no deadline that ended has no share', () => {
  const none = [measured(1, 5, { deadlines: { met: 0, missed: 0, unfinished: 2 } })];
  expect(metricsOf(none, { kind: 'drill' }, 'severity', monthOf).deadlines.share).toBeNull();
});
