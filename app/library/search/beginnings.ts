/** Beginnings are told apart by so many letters: what is typed before a word says much. */
const longest = 4;

/** A beginning that words have so often is dear to look up, and there are few of them. */
const often = 200;

/** How often the words of an index begin with the same letters; what was taken out still counts. */
export const wordBeginnings = () => {
  const counts = new Map<string, number>();
  let summed: Map<string, number> | null = null;

  const sums = (): Map<string, number> => {
    if (summed) return summed;
    summed = new Map();
    for (const [most, count] of counts)
      for (let length = 1; length <= most.length; length++) {
        const beginning = most.slice(0, length);
        summed.set(beginning, (summed.get(beginning) ?? 0) + count);
      }
    return summed;
  };

  return {
    count: (term: string): void => {
      const most = term.slice(0, longest);
      counts.set(most, (counts.get(most) ?? 0) + 1);
      summed = null;
    },
    /** How often a word begins as this one does, at least. */
    of: (term: string): number => sums().get(term.slice(0, longest)) ?? 0,
    /** Those that stand nearly everywhere, which everybody types on the way to a word. */
    common: (): string[] =>
      [...sums()].flatMap(([beginning, count]) => (count < often ? [] : [beginning])),
  };
};

export type Beginnings = ReturnType<typeof wordBeginnings>;
