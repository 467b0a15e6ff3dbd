import type { Found, LibraryEntry } from '../types.ts';
import { bestOf } from './best.ts';
import { type Document, documentOf } from './document.ts';
import type { Reading } from './meant.ts';
import { documentNumbers } from './numbers.ts';
import { type Match, type Ranked, ranked } from './ranked.ts';
import { type Matched, matchesOf } from './snippet.ts';
import { isTelling, queryTerms, toldBy } from './words.ts';

const titles = ['name', 'title', 'alert', 'service', 'tag'] as const;
const names = [...titles, 'step'] as const;
const texts = ['command', 'prose'] as const;

/** Answers that are kept; typing goes back and forth over the same beginnings. */
const mostAnswers = 500;

type Answer = { found: Found[]; total: number; more: boolean };

/** When so many runbooks are found by their names, the text of the others is not looked through. */
const enough = 10;

/** When fewer runbooks have the words as they were typed, misspellings are looked for. */
const few = 3;

const longEnough = (term: string): boolean => term.length > 2;
/** One letter of five may be wrong. */
const fifth = (term: string): number => Math.round(term.length * 0.2);
const begun: Reading = { name: 'begun', begins: () => true, wrong: () => 0 };
const begunText: Reading = { ...begun, begins: longEnough };
const mistyped: Reading = {
  ...{ name: 'mistyped', begins: longEnough },
  wrong: (term) => (term.length > 3 ? Math.min(2, fifth(term)) : 0),
};
const suggested: Reading = {
  ...{ name: 'suggested', begins: () => false },
  wrong: (term) => (term.length > 4 ? Math.min(6, fifth(term)) : 0),
};

/**
 * Full text over runbooks. What a runbook is called stands in a small index that is asked first; only
 * when that gives too few are the names of its steps looked through, then all of the text, and only
 * when hardly anybody spells it so are misspellings. So what a keystroke costs hardly grows with the
 * library.
 */
export const searchIndex = () => {
  const byTitle = ranked(titles);
  const byName = ranked(names);
  const byText = ranked([...names, ...texts]);
  const documents = new Map<string, Document>();
  const numbers = documentNumbers();
  const answers = new Map<string, Answer>();
  const waiting = new Map<string, number>();
  let seen = new Uint32Array(0);
  let question = 0;

  const remove = (ids: readonly string[]): void => {
    const gone = new Set<number>();
    for (const id of ids) {
      const number = numbers.take(id);
      if (number !== undefined) gone.add(number);
      documents.delete(id);
      waiting.delete(id);
    }
    if (gone.size > 0) for (const index of [byTitle, byName, byText]) index.remove(gone);
  };

  const search = (terms: string[], limit: number, accept?: (id: string) => boolean): Answer => {
    if (terms.length === 0) return { found: [], total: 0, more: false };
    if (seen.length < numbers.capacity()) seen = new Uint32Array(numbers.capacity() * 2);
    const mine = ++question;
    const isNew = (number: number): boolean => {
      if (seen[number] === mine || (accept && !accept(numbers.idOf(number)))) return false;
      seen[number] = mine;
      return true;
    };
    const found: Found[] = [];
    let total = 0;
    const add = (ranking: Ranked): void => {
      const { best, count } = bestOf(ranking, limit - found.length, isNew);
      total += count;
      for (const number of best)
        found.push(foundOf(numbers.idOf(number), ranking.matchOf(number), terms));
    };
    add(byTitle.all(terms, begun));
    if (total < limit) add(byName.all(terms, begun));
    const more = total >= Math.min(limit, enough);
    if (!more) add(byText.all(terms, begunText));
    if (total < few) add(byName.all(terms, mistyped));
    if (total === 0) add(byText.all(terms, mistyped));
    if (total === 0 && terms.length > 1) add(byName.any(terms, mistyped));
    return { found, total, more };
  };

  const foundOf = (id: string, match: Match, terms: string[]): Found => ({
    id,
    matches: matchesOf(documents.get(id) as Document, matchedOf(match, terms)),
  });

  return {
    /** Puts what is new or changed in and takes out what is gone; names can be found at once. */
    update: (
      changed: readonly Pick<LibraryEntry, 'id' | 'plan' | 'prose'>[],
      gone: readonly string[],
    ) => {
      answers.clear();
      remove([...gone, ...changed.map(({ id }) => id)]);
      for (const entry of changed) {
        const document = documentOf(entry);
        const number = numbers.give(entry.id);
        documents.set(entry.id, document);
        byTitle.add(number, document);
        byName.add(number, document);
        waiting.set(entry.id, number);
      }
    },
    /** Puts the rest of the text in, a little at each turn of the event loop. */
    settle: async (stop: () => boolean = () => false): Promise<void> => {
      while (waiting.size > 0 && !stop()) {
        for (const [id, number] of waiting) {
          waiting.delete(id);
          byText.add(number, documents.get(id) as Document);
          answers.clear();
          break;
        }
        await turnOfLoop();
      }
    },
    searchAny: (text: string, limit: number): Found[] => {
      const terms = queryTerms(text).filter((term) => longEnough(term) && isTelling(term));
      if (terms.length === 0) return [];
      const ranking = byName.any(terms, suggested);
      const { best } = bestOf(ranking, limit, () => true);
      return best.map((number) => foundOf(numbers.idOf(number), ranking.matchOf(number), terms));
    },
    search: (query: string, limit: number, accept?: (id: string) => boolean): Answer => {
      const terms = toldBy(queryTerms(query));
      if (accept) return search(terms, limit, accept);
      const key = `${limit} ${terms.join(' ')}`;
      const known = answers.get(key) ?? search(terms, limit);
      answers.delete(key);
      answers.set(key, known);
      const [oldest] = answers.keys();
      if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
      return known;
    },
  };
};

export type SearchIndex = ReturnType<typeof searchIndex>;

const turnOfLoop = (): Promise<void> => new Promise((turn) => setImmediate(turn));

/** Which typed word each matched term stands for: what it begins with, or else any it was taken for. */
const matchedOf = (match: Match, terms: string[]): Matched =>
  [...match].map(([term, fields]) => ({
    term,
    fields,
    typed:
      terms.find((one) => term === one) ??
      terms.find((one) => term.startsWith(one)) ??
      terms[0] ??
      term,
  }));
