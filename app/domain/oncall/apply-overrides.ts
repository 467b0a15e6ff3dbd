import type { Override, PersonId } from './schedule.ts';

/** Somebody on call at one instant, and what put them there. */
export type Place = { person: PersonId; layer: string | null; override: string | null };

/** Who is on call after these overrides, which all hold now, in the order in which they were made. */
export const applyOverrides = (
  places: readonly Place[],
  overrides: readonly Override[],
): readonly Place[] => {
  let now = places;
  for (const override of overrides) now = applyOne(now, override);
  return now;
};

const applyOne = (places: readonly Place[], { id, kind, person, instead }: Override) => {
  const place: Place = { person, layer: null, override: id };
  const others = places.filter((one) => one.person !== person);
  switch (kind) {
    case 'add':
      return others.length < places.length ? places : [...places, place];
    case 'remove':
      return others;
    case 'replace': {
      if (instead === null) return places.length === 1 && others.length === 0 ? places : [place];
      if (!places.some((one) => one.person === instead) || instead === person) return places;
      return [...others.filter((one) => one.person !== instead), place];
    }
  }
};
