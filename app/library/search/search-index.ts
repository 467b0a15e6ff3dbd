import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Found, LibraryEntry } from '../types.ts';
import { type Beginnings, wordBeginnings } from './beginnings.ts';
import { type Document, documentOf } from './document.ts';
import { type Ranked, ranked } from './ranked.ts';
import { type Matched, matchesOf } from './snippet.ts';
import { isTelling, queryTerms, termsIn, toldBy } from './words.ts';

const titles = ['name', 'title', 'alert', 'service', 'tag'] as const;
const names = [...titles, 'step'] as const;
const texts = ['command', 'prose'] as const;

const settings = (fields: readonly string[], beginnings: Beginnings): Options<Document> => ({
  fields: [...fields],
  extractField: (document, field) =>
    field === 'id'
      ? document.id
      : document[field as 'title'].map(({ text }: { text: string }) => text).join('\n'),
  tokenize: termsIn,
  processTerm: (term) => {
    beginnings.count(term);
    return term;
  },
});

const indexOf = (fields: readonly string[]) => {
  const beginnings = wordBeginnings();
  return ranked(new MiniSearch<Document>(settings(fields, beginnings)), beginnings);
};

/** Answers that are kept; typing goes back and forth over the same beginnings. */
const mostAnswers = 500;

type Answer = { found: Found[]; total: number; more: boolean };

/** When so many runbooks are found by their names, the text of the others is not looked through. */
const enough = 10;

/** When fewer runbooks have the words as they were typed, misspellings are looked for. */
const few = 3;

const longEnough = (term: string): boolean => term.length > 2;
const begun: SearchOptions = { prefix: true };
const mistyped: SearchOptions = {
  prefix: longEnough,
  fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
  maxFuzzy: 2,
};

/**
 * Full text over runbooks. What a runbook is called stands in a small index that is asked first; only
 * when that gives too few are the names of its steps looked through, then all of the text, and only
 * when hardly anybody spells it so are misspellings. So what a keystroke costs hardly grows with the
 * library.
 */
export const searchIndex = () => {
  const byTitle = indexOf(titles);
  const byName = indexOf(names);
  const byText = indexOf([...names, ...texts]);
  const documents = new Map<string, Document>();
  const inText = new Set<string>();
  const answers = new Map<string, Answer>();
  const waiting = new Map<string, Document>();

  const remove = (id: string): void => {
    if (!documents.delete(id)) return;
    byTitle.discard(id);
    byName.discard(id);
    if (inText.delete(id)) byText.discard(id);
    waiting.delete(id);
  };

  const search = (terms: string[], limit: number, accept: (id: string) => boolean): Answer => {
    if (terms.length === 0) return { found: [], total: 0, more: false };
    const all = new Map<string, Ranked>();
    const add = (results: Ranked[]): void => {
      for (const one of results) if (!all.has(one.id) && accept(one.id)) all.set(one.id, one);
    };
    add(byTitle.all(terms, 'begun', begun));
    if (all.size < limit) add(byName.all(terms, 'begun', begun));
    const more = all.size >= Math.min(limit, enough);
    if (!more) add(byText.all(terms, 'begun', { prefix: longEnough }));
    if (all.size < few) add(byName.all(terms, 'mistyped', mistyped));
    if (all.size === 0) add(byText.all(terms, 'mistyped', mistyped));
    if (all.size === 0 && terms.length > 1) add(byName.any(terms, 'mistyped', mistyped));
    const found = [...all.values()].slice(0, limit).map((one) => foundOf(one, terms));
    return { found, total: all.size, more };
  };

  const foundOf = ({ id, match }: Ranked, terms: string[]): Found => ({
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
      for (const id of gone) remove(id);
      for (const entry of changed) {
        remove(entry.id);
        const document = documentOf(entry);
        documents.set(entry.id, document);
        byTitle.add(document);
        byName.add(document);
        waiting.set(entry.id, document);
      }
    },
    /** Puts the rest of the text in and learns what is often typed, a little at each turn of the event loop. */
    settle: async (stop: () => boolean = () => false): Promise<void> => {
      while (waiting.size > 0 && !stop()) {
        for (const [id, document] of waiting) {
          waiting.delete(id);
          byText.add(document);
          inText.add(id);
          answers.clear();
          break;
        }
        await turnOfLoop();
      }
      for (const _ of byTitle.learn('begun', begun)) {
        if (stop()) return;
        await turnOfLoop();
      }
    },
    searchAny: (text: string, limit: number): Found[] => {
      const terms = queryTerms(text).filter((term) => longEnough(term) && isTelling(term));
      if (terms.length === 0) return [];
      const fuzzy = (term: string) => (term.length > 4 ? 0.2 : false);
      return byName
        .any(terms, 'suggested', { fuzzy })
        .slice(0, limit)
        .map((one) => foundOf(one, terms));
    },
    search: (query: string, limit: number, accept?: (id: string) => boolean): Answer => {
      const terms = toldBy(queryTerms(query));
      if (accept) return search(terms, limit, accept);
      const key = `${limit} ${terms.join(' ')}`;
      const known = answers.get(key) ?? search(terms, limit, () => true);
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
const matchedOf = (match: Ranked['match'], terms: string[]): Matched =>
  Object.entries(match).map(([term, fields]) => ({
    term,
    fields,
    typed:
      terms.find((one) => term === one) ??
      terms.find((one) => term.startsWith(one)) ??
      terms[0] ??
      term,
  }));
