import type { Term, TermIndex } from './terms.ts';

/** What a typed word may stand for: what begins with it, and of what length on how wrong it may be. */
export type Reading = {
  /** Tells readings apart in what is kept. */
  name: string;
  begins: (typed: string) => boolean;
  /** So many letters of it may be wrong. */
  wrong: (typed: string) => number;
};

/** A word of the index that a typed one stands for, and how much of it that is worth. */
export type Meant = { term: Term; weight: number };

const begunWeight = 0.375;
const wrongWeight = 0.45;

/** The words that a typed one stands for: itself, those it begins, then those it may be a slip of. */
export const meantBy = ({ terms }: TermIndex, typed: string, reading: Reading): Meant[] => {
  const meant: Meant[] = [];
  const exact = terms.get(typed);
  if (exact) meant.push({ term: exact, weight: 1 });
  const begins = reading.begins(typed);
  if (begins)
    for (const term of terms.atPrefix(typed).values()) {
      const more = term.text.length - typed.length;
      if (more === 0) continue;
      const length = term.text.length;
      meant.push({ term, weight: (begunWeight * length) / (length + 0.3 * more) });
    }
  const wrong = reading.wrong(typed);
  if (wrong > 0)
    for (const [text, [term, distance]] of terms.fuzzyGet(typed, wrong)) {
      if (distance === 0 || (begins && text.startsWith(typed))) continue;
      meant.push({ term, weight: (wrongWeight * text.length) / (text.length + distance) });
    }
  return meant;
};
