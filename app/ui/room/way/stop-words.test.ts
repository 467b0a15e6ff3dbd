import { expect, test } from 'vitest';
import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import { flatStops, lateBy, stayed, stopShape } from './stop-words.ts';

const stop = (more: Partial<WayStop> = {}): WayStop => ({
  id: 'hold',
  type: 'step',
  title: 'Hold',
  state: 'done',
  overdue: false,
  ...more,
});
const by = { type: 'person', id: 'p', name: 'João Costa' } as const;

test('a stop knows how long it was stood at', () => {
  expect(stayed(stop())).toBe(null);
  expect(stayed(stop({ enteredAt: 1_000, left: { by, at: 361_000 } }))).toBe(360);
});

test('lateness counts from the deadline', () => {
  const left = { by, at: 361_000 };
  expect(lateBy(stop({ enteredAt: 1_000, left, deadline: 300 }))).toBe(60);
  expect(lateBy(stop({ enteredAt: 1_000, left, deadline: 360 }))).toBe(null);
  expect(lateBy(stop({ enteredAt: 1_000, left }))).toBe(null);
});

test('a decision is a diamond, whatever its state', () => {
  expect(stopShape(stop({ type: 'decision', state: 'current' }))).toEqual({
    mark: 'diamond',
    look: 'here',
  });
  expect(stopShape(stop({ state: 'beside' })).look).toBe('ahead');
});

test('stops in lanes are found', () => {
  const inside = stop({ id: 'shed' });
  const way = [stop({ lanes: [{ id: 'a', title: 'A', stops: [inside] }] }), stop({ id: 'z' })];
  expect(flatStops(way).map(({ id }) => id)).toEqual(['hold', 'shed', 'z']);
});
