/** Ids of elements, options, lanes, roles and runbooks. */
export const isKebab = (text: string): boolean =>
  text.length <= 80 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text);

/** Names of inputs, as they stand in `<name>` and `$NAME`. */
export const isInputName = (text: string): boolean =>
  text.length <= 80 && /^[A-Za-z][A-Za-z0-9_-]*$/.test(text);

/** Words that every plain object already answers to: useless as the key of a record. */
export const isReserved = (text: string): boolean => text in {};

/** A readable title for an id that has none: `hold-capacity` becomes "Hold capacity". */
export const titleOf = (id: string): string => {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The nearest of the known words, when it is near enough to be a slip of the keyboard; else `none`. */
export const nearest = (word: string, known: Iterable<string>): string => {
  let best = 'none';
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  if (word.length > 80) return best;
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};

/** How many letters are to be put in, taken out, exchanged or swapped with their neighbour. */
const distance = (a: string, b: string): number => {
  let earlier: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (earlier[j - 2] ?? 0) + 1 : a.length + b.length,
        ),
      );
    }
    [earlier, row] = [row, next];
  }
  return row[b.length] ?? 0;
};
