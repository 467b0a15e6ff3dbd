import type { Layer, Restriction, Schedule, Weekday } from '../../domain/oncall/schedule.ts';

export const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A week by week layer from the Monday that is given. */
export const newLayer = (number: number, name: string, monday: string): Layer => ({
  id: `layer-${number}`,
  name,
  people: [],
  rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
  start: `${monday}T09:00`,
  end: null,
  restrictions: [],
  stacks: 'over',
});

export const newRestriction = (): Restriction => ({
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
});

/** The same list with what stands at `from` moved by one. */
export const moved = <T>(all: readonly T[], from: number, by: -1 | 1): T[] => {
  const next = [...all];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(from + by, 0, taken);
  return next;
};

export const replaced = <T>(all: readonly T[], at: number, one: T): T[] =>
  all.map((old, index) => (index === at ? one : old));

export const without = <T>(all: readonly T[], at: number): T[] =>
  all.filter((_, index) => index !== at);

/** A free id for a new layer. */
export const nextNumber = ({ layers }: Schedule): number => {
  let number = layers.length + 1;
  while (layers.some(({ id }) => id === `layer-${number}`)) number += 1;
  return number;
};
