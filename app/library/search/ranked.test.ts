import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { bestOf } from './best.ts';
import type { Document } from './document.ts';
import type { Reading } from './meant.ts';
import { type Field, type Ranked, ranked } from './ranked.ts';
import { termsIn } from './words.ts';

const fields = ['name', 'title', 'alert', 'service', 'tag', 'step', 'command', 'prose'] as const;
const boost = {
  ...{ title: 8, alert: 8, name: 5, service: 4, tag: 3, step: 3, command: 1.5, prose: 1 },
};

const reading: Reading = {
  name: 'test',
  begins: (typed) => typed.length > 1,
  wrong: (typed) => (typed.length > 3 ? Math.min(2, Math.round(typed.length * 0.3)) : 0),
};

const known = [
  'restart',
  'restore',
  'region',
  'regions',
  'real',
  'page',
  'pager',
  'constructor',
  '10',
];
const word = fc.constantFrom(...known);
const typed = fc.oneof(
  fc.constantFrom('re', 'reg', 'p', '1', 'restrat', 'regoin', 'paper', 'nowhere', 'constructor'),
  word,
);
const written = fc.record(
  Object.fromEntries(fields.map((field) => [field, fc.array(word, { maxLength: 5 })])) as Record<
    Field,
    fc.Arbitrary<string[]>
  >,
);

const documentOf = (id: number, texts: Record<Field, string[]>): Document => ({
  id: `${id}`,
  ...(Object.fromEntries(
    fields.map((field) => [field, [{ text: texts[field].join(' ') }]]),
  ) as Record<Field, { text: string }[]>),
});

/** The same asked of the library that ranks so, which looks at everything each time. */
const naive = (documents: Document[], words: string[], combineWith: 'AND' | 'OR') => {
  const index = new MiniSearch<Document>({
    fields: [...fields],
    tokenize: termsIn,
    extractField: (document, field) =>
      field === 'id' ? document.id : (document[field as Field][0]?.text ?? ''),
  });
  index.addAll(documents);
  const found = index.search(words.join(' '), {
    ...{ combineWith, boost, prefix: reading.begins },
    fuzzy: (one) => reading.wrong(one) || false,
  });
  // It multiplies by how many words are held, which says nothing where all of them are.
  const by = combineWith === 'AND' ? words.length : 1;
  return found.map(({ id, score, match }) => ({ id, score: score / by, match }));
};

const told = ({ docs, worth, matchOf }: Ranked) =>
  new Map(
    Array.from(docs, (doc, at) => {
      const match = Object.fromEntries(
        [...matchOf(doc)].map(([text, own]) => [text, [...own].sort()]),
      );
      return [`${doc}`, { score: worth[at], match }];
    }),
  );

const expectSame = (got: Ranked, right: ReturnType<typeof naive>): void => {
  const own = told(got);
  expect([...own.keys()].sort()).toEqual(right.map(({ id }) => id).sort());
  for (const { id, score, match } of right) {
    expect(own.get(id)?.score).toBeCloseTo(score, 9);
    const matched = Object.entries(match).map(([text, some]) => [text, [...some].sort()]);
    expect(own.get(id)?.match).toEqual(Object.fromEntries(matched));
  }
};

test('what a question finds, and what each is worth, is as if everything was looked at', () => {
  const change = fc.tuple(fc.nat({ max: 14 }), fc.option(written));
  const question = fc.uniqueArray(typed, { minLength: 1, maxLength: 3 });
  const asked = fc.array(question, { minLength: 1, maxLength: 4 });
  const mostGone = fc.boolean();
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 25 }),
      asked,
      mostGone,
      (changes, questions, gone) => {
        const index = ranked(fields);
        const held = new Map<number, Document>();
        for (const [doc, texts] of changes) {
          if (held.delete(doc)) index.remove(new Set([doc]));
          if (texts) {
            held.set(doc, documentOf(doc, texts));
            index.add(doc, documentOf(doc, texts));
          }
          // Asked in between too, so that what is kept must be forgotten.
          for (const words of questions) index.all(words, reading);
        }
        if (gone) {
          const most = [...held.keys()].slice(0, -1);
          index.remove(new Set(most));
          for (const doc of most) held.delete(doc);
        }
        const left = [...held.values()];
        for (const words of questions) {
          expectSame(index.all(words, reading), naive(left, words, 'AND'));
          expectSame(index.any(words, reading), naive(left, words, 'OR'));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the best are those that come first when all are put in order', () => {
  const one = fc.record({ worth: fc.nat({ max: 4 }), tie: fc.nat({ max: 2 }), in: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), fc.nat({ max: 12 }), (all, most) => {
      const ranking = {
        docs: all.map((_, at) => at),
        worth: all.map(({ worth }) => worth),
        tie: all.map(({ tie }) => tie),
      };
      const { best, count } = bestOf(ranking, most, (doc) => all[doc]?.in === true);
      const right = ranking.docs
        .filter((doc) => all[doc]?.in)
        .sort((a, b) => {
          const [some, other] = [all[a], all[b]];
          return some && other ? other.worth - some.worth || other.tie - some.tie : 0;
        });
      expect({ best, count }).toEqual({ best: right.slice(0, most), count: right.length });
    }),
  );
});
