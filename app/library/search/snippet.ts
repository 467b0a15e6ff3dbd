import type { SearchField, SearchMatch } from '../../domain/runbook/library.types.ts';
import type { Document, Piece } from './document.ts';
import { fold, type Word, wordsIn } from './words.ts';

/** Which terms of a document matched, and for which typed one. */
export type Matched = { term: string; typed: string; fields: string[] }[];

const order: (SearchField | 'name')[] = [
  ...(['title', 'alert', 'service', 'tag', 'step', 'command', 'prose', 'name'] as const),
];
const mostMatches = 3;
const before = 40;
const longest = 160;

/** Where a document matched: at most three pieces, the surest first, with the matches marked. */
export const matchesOf = (document: Document, matched: Matched): SearchMatch[] => {
  const found: SearchMatch[] = [];
  for (const field of order) {
    const wanted = matched.filter(({ fields }) => fields.includes(field));
    if (wanted.length === 0) continue;
    const best = bestPiece(document[field === 'id' ? 'name' : field], wanted);
    if (best) found.push(cut(field === 'name' ? 'id' : field, best.piece, best.ranges));
    if (found.length === mostMatches) break;
  }
  return found;
};

type Range = [number, number];

/**
 * The piece with the most of the typed words; of equal ones the first. Splitting prose into words is
 * what a keystroke would spend its time on, so only a piece that can be better is split.
 */
const bestPiece = (pieces: Piece[], wanted: Matched): { piece: Piece; ranges: Range[] } | null => {
  const terms = new Map(wanted.map((one) => [one.term, one.typed]));
  const sought = soughtBy(wanted);
  let best: { piece: Piece; ranges: Range[] } | null = null;
  let most = 0;
  for (const piece of pieces) {
    const text = fold(piece.text);
    if (sought.filter((any) => any.some((part) => text.includes(part))).length <= most) continue;
    const marks = wordsIn(piece.text).flatMap((word) => {
      const typed = terms.get(word.term);
      return typed === undefined ? [] : [{ typed, range: rangeOf(word, typed) }];
    });
    const typed = new Set(marks.map((mark) => mark.typed)).size;
    if (typed <= most) continue;
    most = typed;
    best = { piece, ranges: joined(marks.map(({ range }) => range)) };
    if (typed === sought.length) break;
  }
  return best;
};

/** For each typed word what a text must hold to match it: the word, or else any it was taken for. */
const soughtBy = (wanted: Matched): string[][] => {
  const byTyped = new Map<string, string[]>();
  for (const { term, typed } of wanted) {
    const part = term.startsWith(typed) ? typed : term;
    byTyped.set(typed, [...new Set([...(byTyped.get(typed) ?? []), part])]);
  }
  return [...byTyped.values()];
};

/** Of a longer word what was typed of it; a word that was mistyped is marked whole. */
const rangeOf = ({ term, from, to }: Word, typed: string): Range =>
  term.startsWith(typed) && to - from === term.length ? [from, from + typed.length] : [from, to];

const joined = (ranges: Range[]): Range[] => {
  const all: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
};

/** A long text is cut to what stands around its first match, between words. */
const cut = (field: SearchField, { text, step }: Piece, ranges: Range[]): SearchMatch => {
  const first = ranges[0]?.[0] ?? 0;
  const start = text.length <= longest ? 0 : wordStart(text, Math.max(0, first - before));
  const end = text.length <= longest ? text.length : wordEnd(text, start + longest);
  const [lead, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = lead.length - start;
  return {
    field,
    text: `${lead}${text.slice(start, end).replace(/\s/g, ' ')}${tail}`,
    ranges: ranges
      .filter(([, to]) => to <= end)
      .map(([from, to]): Range => [from + shift, to + shift]),
    ...(step ? { step } : {}),
  };
};

const wordStart = (text: string, at: number): number => {
  const space = at === 0 ? 0 : text.slice(at, at + before).search(/\s/);
  return space < 0 || at === 0 ? at : at + space + 1;
};

const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - before ? space : at;
};
