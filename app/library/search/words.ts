/** A word of a text as the index knows it, and where it stands. */
export type Word = { term: string; from: number; to: number };

const word = /[\p{L}\p{N}\p{M}]+/gu;
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lo}+|\p{N}+/gu;

/** Case and accents do not count. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text; `KubePodCrash` also gives `kube`, `pod` and `crash`. */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: whole, index } of text.matchAll(word)) {
    words.push({ term: fold(whole), from: index, to: index + whole.length });
    if (!/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(whole)) continue;
    for (const { 0: part, index: at } of whole.matchAll(humps))
      words.push({ term: fold(part), from: index + at, to: index + at + part.length });
  }
  return words;
};

export const termsIn = (text: string): string[] => wordsIn(text).map(({ term }) => term);

/** What a person typed, as terms; a name in humps stays whole. */
export const queryTerms = (query: string): string[] => [
  ...new Set((query.match(word) ?? []).map(fold).slice(0, mostTerms)),
];

const mostTerms = 12;

/** Words that say nothing of what a runbook is for. */
const small = new Set(
  'the and for with from are was has have not out our all any its into of to in is it on at by an or as be we if'.split(
    ' ',
  ),
);

export const isTelling = (term: string): boolean => !small.has(term) && !isBegun(term);

/** A single letter beside other words is the beginning of one that is still typed. */
const isBegun = (term: string): boolean => /^[a-z]$/.test(term);

/** The terms that say something; where none does, those that are there. */
export const toldBy = (terms: string[]): string[] =>
  [terms.filter(isTelling), terms.filter((term) => !isBegun(term))].find(
    (some) => some.length > 0,
  ) ?? terms;
