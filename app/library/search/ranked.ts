import { wordBeginnings } from './beginnings.ts';
import type { Ranking } from './best.ts';
import type { Document } from './document.ts';
import { keptUpTo } from './kept.ts';
import { type Meant, meantBy, type Reading } from './meant.ts';
import { termIndex } from './terms.ts';
import { type Weighed, weighing } from './weigh.ts';
import { termsIn } from './words.ts';

export type Field = Exclude<keyof Document, 'id'>;

/** Which words of a document matched, each with the fields it stands in. */
export type Match = Map<string, string[]>;

/** Documents by number with what they are worth, and what matched in each that is shown. */
export type Ranked = Ranking & { matchOf: (doc: number) => Match };

/** What a typed word stands for, and which documents hold any of it. */
type Asked = { meant: Meant[]; weighed: Weighed };

const boosts: Record<Field, number> = {
  ...{ title: 8, alert: 8, name: 5, service: 4, tag: 3, step: 3, command: 1.5, prose: 1 },
};

/** So many documents and words are kept of what was asked, a few megabytes. */
const mostKept = 200_000;

const sizeOf = ({ meant, weighed }: Asked): number => meant.length * 3 + weighed.docs.length;

/** One index, asked word by word: what a keystroke costs is the one word that it changes. */
export const ranked = (fields: readonly Field[]) => {
  const index = termIndex(fields.length);
  const { weigh, both, forget } = weighing(
    index,
    fields.map((field) => boosts[field]),
  );
  const beginnings = wordBeginnings();
  const kept = keptUpTo(mostKept, sizeOf);
  let question = 0;

  const changed = (): void => {
    kept.clear();
    forget();
  };

  const ask = (typed: string, reading: Reading): Asked =>
    kept.get(`${reading.name} ${typed}`, () => {
      const meant = meantBy(index, typed, reading);
      return { meant, weighed: weigh(meant) };
    });

  const matching = (asked: readonly Asked[]) => {
    let mine = 0;
    return (doc: number): Match => {
      if (mine === 0 || mine !== question) {
        mine = ++question;
        for (const { meant } of asked) for (const { term } of meant) term.asked = mine;
      }
      const match: Match = new Map();
      fields.forEach((field, at) => {
        for (const { asked, text } of index.of(doc, at))
          if (asked === mine) match.set(text, [...(match.get(text) ?? []), field]);
      });
      return match;
    };
  };

  return {
    add: (doc: number, document: Document): void => {
      changed();
      const words = fields.map((field) =>
        termsIn(document[field].map(({ text }) => text).join('\n')),
      );
      for (const word of words.flat()) beginnings.count(word);
      index.add(doc, words);
    },
    remove: (docs: ReadonlySet<number>): void => {
      changed();
      index.remove(docs);
    },
    /** Those that hold every word; of equal ones the one that is worth more by the commonest. */
    all: (typed: readonly string[], reading: Reading): Ranked => {
      // Where the rarest is nowhere, nobody need look for the others.
      const [rarest = '', ...others] = [...typed].sort(
        (one, other) => beginnings.of(one) - beginnings.of(other) || other.length - one.length,
      );
      const asked = [ask(rarest, reading)];
      let found: Weighed & { last?: ArrayLike<number> } = (asked[0] as Asked).weighed;
      for (const other of others) {
        if (found.docs.length === 0) break;
        const next = ask(other, reading);
        asked.push(next);
        found = both(found, next.weighed);
      }
      return {
        ...{ docs: found.docs, worth: found.scores, tie: found.last },
        matchOf: matching(asked),
      };
    },
    /** Those that hold any of the words; who holds more of them counts for more. */
    any: (typed: readonly string[], reading: Reading): Ranked => {
      const asked = typed.map((one) => ask(one, reading));
      const found = new Map<number, { score: number; held: number }>();
      for (const { weighed } of asked)
        for (const at of bestFirst(weighed)) {
          const [doc, score] = [weighed.docs[at] as number, weighed.scores[at] as number];
          const known = found.get(doc);
          found.set(doc, { score: score + (known?.score ?? 0), held: 1 + (known?.held ?? 0) });
        }
      return {
        docs: [...found.keys()],
        worth: [...found.values()].map(({ score, held }) => score * held),
        matchOf: matching(asked),
      };
    },
  };
};

const bestFirst = ({ scores }: Weighed): number[] =>
  Array.from(scores.keys()).sort(
    (one, other) => (scores[other] as number) - (scores[one] as number),
  );
