import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { Beginnings } from './beginnings.ts';
import type { Document } from './document.ts';

/** How well a runbook holds what was typed, and which terms of it matched in which fields. */
export type Ranked = { id: string; score: number; match: Record<string, string[]> };

const boost = { title: 8, alert: 8, name: 5, service: 4, tag: 3, step: 3, command: 1.5, prose: 1 };

/** Terms whose runbooks are kept; the words before the one that is typed stay the same. */
const mostTerms = 12;

/** One index, asked term by term: what a keystroke costs is the one word that it changes. */
export const ranked = (index: MiniSearch<Document>, beginnings: Beginnings) => {
  const kept = new Map<string, Map<string, Ranked>>();
  /** The runbooks of beginnings that stand in very many, by the key of what was asked. */
  const common = new Map<string, Map<string, Ranked>>();

  const ask = (terms: string[], options: SearchOptions): Ranked[] =>
    index.search(terms.join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      boost,
      ...options,
    }) as unknown as Ranked[];

  const holding = (term: string, how: string, options: SearchOptions): Map<string, Ranked> => {
    const key = `${how} ${term}`;
    const always = common.get(key);
    if (always) return always;
    const known = kept.get(key) ?? byId(ask([term], options));
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > mostTerms && oldest !== undefined) kept.delete(oldest);
    return known;
  };

  const forget = (): void => {
    kept.clear();
    common.clear();
  };

  return {
    add: (document: Document): void => {
      forget();
      index.add(document);
    },
    discard: (id: string): void => {
      forget();
      index.discard(id);
    },
    /** Asks one beginning after the other that stands in very many runbooks, to know it when it is typed. */
    *learn(how: string, options: SearchOptions): Generator<void> {
      for (const term of beginnings.common()) {
        common.set(`${how} ${term}`, byId(ask([term], options)));
        yield;
      }
    },
    /** Those that hold any of the terms, best first; who holds more of them counts for more. */
    any: (terms: string[], how: string, options: SearchOptions): Ranked[] => {
      const found = new Map<string, Ranked & { held: number }>();
      for (const term of terms) {
        for (const one of holding(term, how, options).values()) {
          const known = found.get(one.id);
          if (known) found.set(one.id, { ...joined(known, one), held: known.held + 1 });
          else found.set(one.id, { ...one, held: 1 });
        }
      }
      const worth = ({ score, held }: { score: number; held: number }): number => score * held;
      return [...found.values()].sort((one, other) => worth(other) - worth(one));
    },
    /** Those that hold every term, best first; `how` names the options among those that are kept. */
    all: (terms: string[], how: string, options: SearchOptions): Ranked[] => {
      // The rarest says in which few runbooks the common ones are weighed; of equal ones the longest.
      const [rarest = '', ...others] = [...terms].sort(
        (one, other) => beginnings.of(one) - beginnings.of(other) || other.length - one.length,
      );
      let found = holding(rarest, how, options);
      for (const term of others) {
        if (found.size === 0) return [];
        const known = found;
        const held = common.get(`${how} ${term}`);
        if (held) {
          found = both(known, held);
          continue;
        }
        const boostDocument = (id: string): number => (known.has(id) ? 1 : 0);
        found = both(known, byId(ask([term], { ...options, boostDocument })));
      }
      // What one term finds stands in that order already.
      return others.length === 0
        ? [...found.values()]
        : [...found.values()].sort((one, other) => other.score - one.score);
    },
  };
};

const byId = (results: Ranked[]): Map<string, Ranked> =>
  new Map(results.map(({ id, score, match }) => [id, { id, score, match }]));

/** Those of both sides, each with what matched on either. */
const both = (some: Map<string, Ranked>, others: Map<string, Ranked>): Map<string, Ranked> => {
  const [fewer, more] = some.size < others.size ? [some, others] : [others, some];
  const found = new Map<string, Ranked>();
  for (const [id, one] of fewer) {
    const other = more.get(id);
    if (other) found.set(id, joined(one, other));
  }
  return found;
};

const joined = (one: Ranked, other: Ranked): Ranked => ({
  id: one.id,
  score: one.score + other.score,
  match: { ...one.match, ...other.match },
});
