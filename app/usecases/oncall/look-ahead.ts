import { type Revision, slotsAsOf } from '../../domain/oncall/as-of.ts';
import type { Override, PersonId } from '../../domain/oncall/schedule.ts';
import { gapsOf, leftPlaces, type Trouble, twiceOf } from '../../domain/oncall/trouble.ts';
import type { Instant } from '../../domain/time.ts';

/** How far ahead a schedule is looked at for what is wrong. */
export const AHEAD = 28 * 24 * 60 * 60_000;

/** Gaps, and turns that fall on the same person, that are told one by one. */
const MOST = 10;

export type Ahead = { now: PersonId[]; until: Instant | null; next: PersonId[] };

const sameSet = (a: readonly PersonId[], b: readonly PersonId[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Who is on call now and after that, and what is wrong in the four weeks ahead. */
export const lookAhead = (
  revisions: readonly Revision[],
  overrides: readonly Override[],
  now: Instant,
  left: ReadonlySet<PersonId>,
): Ahead & { troubles: Trouble[] } => {
  const slots = slotsAsOf(revisions, overrides, now, now + AHEAD);
  const people = slots.map(({ places }) => places.map(({ person }) => person));
  const here = people[0] ?? [];
  const index = people.findIndex((one) => !sameSet(one, here));
  const newest = revisions.at(-1)?.definition;
  const troubles: Trouble[] = newest
    ? leftPlaces(newest, left).map((one) => ({ code: 'left', ...one }))
    : [];
  if (newest && newest.layers.length === 0) troubles.push({ code: 'no-layers' });
  else
    troubles.push(
      ...gapsOf(slots)
        .slice(0, MOST)
        .map((span) => ({ code: 'gap' as const, ...span })),
      ...twiceOf(slots)
        .slice(0, MOST)
        .map((one) => ({ code: 'twice' as const, ...one })),
    );
  return {
    now: here,
    until: index < 0 ? null : (slots[index]?.from ?? null),
    next: people[index] ?? [],
    troubles,
  };
};
