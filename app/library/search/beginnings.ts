/** Beginnings are told apart by so many letters: what is typed before a word says much. */
const longest = 4;

/** How often the words of an index begin with the same letters; what was taken out still counts. */
export const wordBeginnings = () => {
  const counts = new Map<string, number>();
  return {
    count: (word: string): void => {
      for (let length = 1; length <= Math.min(longest, word.length); length++) {
        const beginning = word.slice(0, length);
        counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
      }
    },
    /** How often a word begins as this one does, at least. */
    of: (word: string): number => counts.get(word.slice(0, longest)) ?? 0,
  };
};
