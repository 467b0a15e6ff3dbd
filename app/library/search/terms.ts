import SearchableMap from 'minisearch/SearchableMap';

/** Where a word stands in one field: the numbers of the documents, and how often in each. */
export type Postings = { field: number; docs: number[]; counts: number[] };

/** A word of the index. `asked` is the question that last looked for it, so that none keeps a set. */
export type Term = { places: Postings[]; asked: number; text: string };

/** So many documents are rather looked for one by one than all others looked at. */
const few = 8;

/** The words of an index and where they stand; fields and documents go by number. */
export const termIndex = (fieldCount: number) => {
  const terms = new SearchableMap<Term>();
  const held: (Term[][] | undefined)[] = [];
  const sums = new Array<number>(fieldCount).fill(0);
  let size = 0;

  const placeOf = ({ places }: Term, field: number): Postings => {
    const known = places.find((place) => place.field === field);
    if (known) return known;
    const made = { field, docs: [], counts: [] };
    places.push(made);
    places.sort((one, other) => one.field - other.field);
    return made;
  };

  const takeOut = (term: Term, gone: ReadonlySet<number>): void => {
    for (const place of term.places) (gone.size > few ? without : cutOut)(place, gone);
    term.places = term.places.filter(({ docs }) => docs.length > 0);
    if (term.places.length === 0) terms.delete(term.text);
  };

  return {
    terms,
    /** How many different words that field has in a document, on average. */
    mean: (field: number): number => (sums[field] ?? 0) / size,
    size: () => size,
    /** How many numbers were ever given out, at least. */
    capacity: () => held.length,
    lengthOf: (doc: number, field: number): number => held[doc]?.[field]?.length ?? 0,
    /** The different words of one field of a document. */
    of: (doc: number, field: number): readonly Term[] => held[doc]?.[field] ?? [],
    /** `words` holds those of each field, as often as they stand there. */
    add: (doc: number, words: string[][]): void => {
      const own = words.map((texts, field) => {
        const counts = new Map<string, number>();
        for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
        return [...counts].map(([text, count]) => {
          const term = terms.fetch(text, () => ({ places: [], asked: 0, text }));
          const place = placeOf(term, field);
          place.docs.push(doc);
          place.counts.push(count);
          return term;
        });
      });
      held[doc] = own;
      own.forEach((some, field) => {
        sums[field] = (sums[field] ?? 0) + some.length;
      });
      size += 1;
    },
    /** Many at once: each word is looked through once only, however many of them hold it. */
    remove: (docs: ReadonlySet<number>): void => {
      const touched = new Set<Term>();
      for (const doc of docs) {
        const gone = held[doc];
        if (!gone) continue;
        held[doc] = undefined;
        gone.forEach((own, field) => {
          for (const term of own) touched.add(term);
          sums[field] = (sums[field] ?? 0) - own.length;
        });
        size -= 1;
      }
      for (const term of touched) takeOut(term, docs);
    },
  };
};

export type TermIndex = ReturnType<typeof termIndex>;

const without = (place: Postings, gone: ReadonlySet<number>): void => {
  place.counts = place.counts.filter((_, at) => !gone.has(place.docs[at] as number));
  place.docs = place.docs.filter((doc) => !gone.has(doc));
};

const cutOut = ({ docs, counts }: Postings, gone: ReadonlySet<number>): void => {
  for (const doc of gone) {
    const at = docs.indexOf(doc);
    if (at < 0) continue;
    docs.splice(at, 1);
    counts.splice(at, 1);
  }
};
