import type { Meant } from './meant.ts';
import type { TermIndex } from './terms.ts';

/** Documents in the order in which they were found, and beside each what it is worth. */
export type Weighed = { docs: Numbers; scores: Numbers };

type Numbers = number[] | Uint32Array | Float64Array;

/** BM25+: how soon a repeated word stops counting, how much length does, what any match is worth. */
const [k, b, d] = [1.2, 0.7, 0.5];

/**
 * Weighs documents by the words in them. What a keystroke costs is this sum, so it runs over plain
 * numbers: one array for all documents, nought wherever none is being weighed.
 */
export const weighing = (index: TermIndex, boosts: readonly number[]) => {
  let nought = new Float64Array(0);
  let norms: (Float64Array | undefined)[] = [];

  const room = (): Float64Array => {
    if (nought.length < index.capacity()) nought = new Float64Array(index.capacity() * 2);
    return nought;
  };

  const normsOf = (field: number): Float64Array => {
    const known = norms[field];
    if (known) return known;
    const mean = index.mean(field);
    const made = Float64Array.from(
      { length: index.capacity() },
      (_, doc) => k * (1 - b + (b * index.lengthOf(doc, field)) / mean),
    );
    norms[field] = made;
    return made;
  };

  return {
    /** To be told when documents came or went. */
    forget: (): void => {
      norms = [];
    },
    weigh: (meant: readonly Meant[]): Weighed => {
      const sums = room();
      const size = index.size();
      const found: number[] = [];
      for (const { term, weight } of meant)
        for (const { field, docs, counts } of term.places) {
          const norm = normsOf(field);
          const rarity = Math.log(1 + (size - docs.length + 0.5) / (docs.length + 0.5));
          const worth = weight * (boosts[field] ?? 1);
          for (let at = 0; at < docs.length; at++) {
            const doc = docs[at] as number;
            const count = counts[at] as number;
            const often = (count * (k + 1)) / (count + (norm[doc] as number));
            const sum = sums[doc] as number;
            if (sum === 0) found.push(doc);
            sums[doc] = sum + worth * (rarity * (d + often));
          }
        }
      const scores = new Float64Array(found.length);
      for (let at = 0; at < found.length; at++) {
        const doc = found[at] as number;
        scores[at] = sums[doc] as number;
        sums[doc] = 0;
      }
      return { docs: Uint32Array.from(found), scores };
    },
    /** Those that both hold, in the order of the second; `last` is what that one gave. */
    both: (some: Weighed, others: Weighed): Weighed & { last: Numbers } => {
      const sums = room();
      const docs: number[] = [];
      const scores: number[] = [];
      const last: number[] = [];
      for (let at = 0; at < some.docs.length; at++)
        sums[some.docs[at] as number] = some.scores[at] as number;
      for (let at = 0; at < others.docs.length; at++) {
        const doc = others.docs[at] as number;
        const sum = sums[doc] as number;
        if (sum === 0) continue;
        const score = others.scores[at] as number;
        docs.push(doc);
        scores.push(sum + score);
        last.push(score);
      }
      for (const doc of some.docs) sums[doc] = 0;
      return { docs, scores, last };
    },
  };
};
