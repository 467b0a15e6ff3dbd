/** What is put in order: by worth, of equals by the tie, of those the one that stands first. */
export type Ranking = {
  docs: ArrayLike<number>;
  worth: ArrayLike<number>;
  tie?: ArrayLike<number>;
};

/** The best so many of those that are let in, and how many were let in at all. */
export const bestOf = (
  { docs, worth, tie }: Ranking,
  most: number,
  letIn: (doc: number) => boolean,
): { best: number[]; count: number } => {
  const places: number[] = [];
  let count = 0;
  const isBetter = (one: number, other: number): boolean => {
    const more = (worth[one] as number) - (worth[other] as number);
    if (more !== 0 || tie === undefined) return more > 0;
    return (tie[one] as number) > (tie[other] as number);
  };
  for (let place = 0; place < docs.length; place++) {
    if (!letIn(docs[place] as number)) continue;
    count += 1;
    if (places.length === most) {
      if (most === 0 || !isBetter(place, places[most - 1] as number)) continue;
      places.pop();
    }
    let at = places.length;
    while (at > 0 && isBetter(place, places[at - 1] as number)) at -= 1;
    places.splice(at, 0, place);
  }
  return { best: places.map((place) => docs[place] as number), count };
};
