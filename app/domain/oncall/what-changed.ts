import { canonical } from '../engine/canonical.ts';
import type { Layer, Schedule } from './schedule.ts';

const names = (layers: readonly Layer[]): string =>
  layers.map(({ name }) => name).join(', ') || '_none';

/** What differs between two states of one schedule, as flat facts for a log; `_none` where nothing. */
export const whatChanged = (before: Schedule, after: Schedule): Record<string, string> => {
  const was = new Map(before.layers.map((layer) => [layer.id, layer]));
  const is = new Set(after.layers.map(({ id }) => id));
  const differs = (key: 'name' | 'zone' | 'team') =>
    before[key] === after[key] ? '_none' : String(after[key] ?? '–');
  const kept = after.layers.filter(({ id }) => was.has(id));
  const order = (layers: readonly Layer[], ids: { has(id: string): boolean }) =>
    layers
      .filter(({ id }) => ids.has(id))
      .map(({ id }) => id)
      .join();
  return {
    name: differs('name'),
    zone: differs('zone'),
    team: differs('team'),
    added: names(after.layers.filter(({ id }) => !was.has(id))),
    removed: names(before.layers.filter(({ id }) => !is.has(id))),
    changed: names(kept.filter((layer) => canonical(layer) !== canonical(was.get(layer.id)))),
    order: order(before.layers, is) === order(after.layers, was) ? '_none' : 'yes',
  };
};
