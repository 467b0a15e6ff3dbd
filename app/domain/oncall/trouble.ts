import type { Slot, Twice } from './on-call.ts';
import type { PersonId, Schedule, Shift, Span } from './schedule.ts';

/** What is wrong with a schedule, by code; the sentence stands in the catalogue under `oncall.trouble`. */
export type Trouble =
  | ({ code: 'gap' } & Span)
  | ({ code: 'double'; person: PersonId; schedules: string[] } & Span)
  | ({ code: 'twice'; person: PersonId; layers: string[] } & Span)
  | { code: 'left'; person: PersonId; layer: string }
  | { code: 'no-layers' };

/** Times at which nobody is on call, joined. */
export const gapsOf = (slots: readonly Slot[]): Span[] => {
  const gaps: Span[] = [];
  for (const { from, to, places } of slots) {
    if (places.length > 0) continue;
    const last = gaps.at(-1);
    if (last?.to === from) last.to = to;
    else gaps.push({ from, to });
  }
  return gaps;
};

/** Times at which one person has several turns of one schedule, joined, by beginning. */
export const twiceOf = (slots: readonly Slot[]): (Twice & Span)[] => {
  const found: (Twice & Span)[] = [];
  for (const { from, to, twice } of slots)
    for (const { person, layers } of twice) {
      const before = found.find(
        (one) => one.to === from && one.person === person && one.layers.join() === layers.join(),
      );
      if (before) before.to = to;
      else found.push({ person, layers, from, to });
    }
  return found;
};

/** Places in the rotations of people who are not here any more. */
export const leftPlaces = (
  { layers }: Schedule,
  left: ReadonlySet<PersonId>,
): { person: PersonId; layer: string }[] =>
  layers.flatMap(({ id, people }) =>
    [...new Set(people)].filter((one) => left.has(one)).map((person) => ({ person, layer: id })),
  );

/** Times at which one person is on call in two schedules or more, by beginning. */
export const doubleBookings = (
  rows: readonly { schedule: string; shifts: readonly Shift[] }[],
): ({ person: PersonId; schedules: string[] } & Span)[] => {
  const byPerson = new Map<PersonId, (Span & { schedule: string })[]>();
  for (const { schedule, shifts } of rows)
    for (const { person, from, to } of shifts)
      byPerson.set(person, [...(byPerson.get(person) ?? []), { from, to, schedule }]);
  return [...byPerson]
    .flatMap(([person, spans]) => overlaps(spans).map((one) => ({ person, ...one })))
    .sort((a, b) => a.from - b.from);
};

const overlaps = (spans: readonly (Span & { schedule: string })[]) => {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const found: (Span & { schedules: string[] })[] = [];
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1] as number;
    const here = spans.filter((one) => one.from <= from && one.to >= to);
    const schedules = [...new Set(here.map(({ schedule }) => schedule))].sort();
    if (schedules.length < 2) return;
    const last = found.at(-1);
    if (last?.to === from && last.schedules.join() === schedules.join()) last.to = to;
    else found.push({ from, to, schedules });
  });
  return found;
};
