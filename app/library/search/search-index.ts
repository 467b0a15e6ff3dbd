import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import type { Found, LibraryEntry } from '../types.ts';
import { type Document, documentOf } from './document.ts';
import { type Matched, matchesOf } from './snippet.ts';
import { queryTerms, termsIn } from './words.ts';

const names = ['name', 'title', 'alert', 'service', 'tag', 'step'] as const;
const texts = ['command', 'prose'] as const;
const boost = { title: 8, alert: 8, name: 5, service: 4, tag: 3, step: 3, command: 1.5, prose: 1 };

const settings = (fields: readonly string[]): Options<Document> => ({
  fields: [...fields],
  extractField: (document, field) =>
    field === 'id'
      ? document.id
      : document[field as 'title'].map(({ text }: { text: string }) => text).join('\n'),
  tokenize: termsIn,
  processTerm: (term) => term,
});

/** Answers that are kept; typing goes back and forth over the same beginnings. */
const mostAnswers = 500;

/** Words that say nothing of what a runbook is for. */
const small = new Set(
  'the and for with from are was has have not out our all any its into'.split(' '),
);

type Answer = { found: Found[]; total: number; more: boolean };

/**
 * Full text over runbooks. What names a runbook stands in a small index that is asked first; only
 * when that gives too few is all of the text looked through, and only when nobody spells it so are
 * misspellings. So what a keystroke costs hardly grows with the library.
 */
export const searchIndex = () => {
  const byName = new MiniSearch<Document>(settings(names));
  const byText = new MiniSearch<Document>(settings([...names, ...texts]));
  const documents = new Map<string, Document>();
  const inText = new Set<string>();
  const answers = new Map<string, Answer>();
  const waiting = new Map<string, Document>();

  const remove = (id: string): void => {
    if (!documents.delete(id)) return;
    byName.discard(id);
    if (inText.delete(id)) byText.discard(id);
    waiting.delete(id);
  };

  const asked = (index: MiniSearch<Document>, terms: string[], options: SearchOptions) =>
    index.search(terms.join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      boost,
      combineWith: 'AND',
      ...options,
    });

  const search = (query: string, limit: number, accept: (id: string) => boolean): Answer => {
    const terms = queryTerms(query);
    if (terms.length === 0) return { found: [], total: 0, more: false };
    const filter = ({ id }: SearchResult): boolean => accept(id);
    const named = asked(byName, terms, { prefix: true, filter });
    const all = [...named];
    const known = new Set(named.map(({ id }) => id as string));
    const add = (results: SearchResult[]): void => {
      for (const result of results) {
        if (known.has(result.id)) continue;
        known.add(result.id);
        all.push(result);
      }
    };
    const enough = (): boolean => all.length >= limit;
    if (!enough()) add(asked(byText, terms, { prefix: (term) => term.length > 2, filter }));
    const fuzzy = (term: string) => (term.length > 3 ? 0.2 : false);
    const mistyped = { prefix: (term: string) => term.length > 2, fuzzy, filter, maxFuzzy: 2 };
    if (!enough()) add(asked(byName, terms, mistyped));
    if (all.length === 0) add(asked(byText, terms, mistyped));
    if (all.length === 0 && terms.length > 1)
      add(asked(byName, terms, { ...mistyped, combineWith: 'OR' }));
    const found = all.slice(0, limit).map((result) => foundOf(result, terms));
    return { found, total: all.length, more: named.length >= limit };
  };

  const foundOf = (result: SearchResult, terms: string[]): Found => ({
    id: result.id,
    matches: matchesOf(documents.get(result.id) as Document, matchedOf(result, terms)),
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
        byName.add(document);
        waiting.set(entry.id, document);
      }
    },
    /** Puts the rest of the text in, a file at each turn of the event loop; until `stop` says so. */
    settle: async (stop: () => boolean = () => false): Promise<void> => {
      while (waiting.size > 0 && !stop()) {
        for (const [id, document] of waiting) {
          waiting.delete(id);
          byText.add(document);
          inText.add(id);
          answers.clear();
          break;
        }
        await new Promise((turn) => setImmediate(turn));
      }
    },
    searchAny: (text: string, limit: number): Found[] => {
      const terms = queryTerms(text).filter((term) => term.length > 2 && !small.has(term));
      if (terms.length === 0) return [];
      const fuzzy = (term: string) => (term.length > 4 ? 0.2 : false);
      return asked(byName, terms, { combineWith: 'OR', fuzzy })
        .slice(0, limit)
        .map((result) => foundOf(result, terms));
    },
    search: (query: string, limit: number, accept?: (id: string) => boolean): Answer => {
      if (accept) return search(query, limit, accept);
      const key = `${limit} ${queryTerms(query).join(' ')}`;
      const known = answers.get(key) ?? search(query, limit, () => true);
      answers.delete(key);
      answers.set(key, known);
      const [oldest] = answers.keys();
      if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
      return known;
    },
  };
};

export type SearchIndex = ReturnType<typeof searchIndex>;

/** Which typed word each matched term stands for: what it begins with, or else any it was taken for. */
const matchedOf = ({ match, queryTerms: typed }: SearchResult, terms: string[]): Matched =>
  Object.entries(match).map(([term, fields]) => ({
    term,
    fields,
    typed:
      terms.find((one) => term === one) ??
      terms.find((one) => term.startsWith(one)) ??
      typed[0] ??
      term,
  }));
