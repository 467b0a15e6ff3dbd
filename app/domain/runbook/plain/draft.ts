import type { Code, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Place } from '../plan.ts';
import { type FencePiece, readFence } from './fence.ts';
import { isCondition } from './imperative.ts';
import { isTaskList } from './sections.ts';
import { collapse, textOf, wordsOf } from './text.ts';

/** A piece of a step before it has ids: prose stays a tree, so that the library can render it. */
export type DraftPart =
  | { type: 'prose' | 'hint'; nodes: RootContent[] }
  | { type: 'note' | 'danger'; title?: string; nodes: RootContent[] }
  | { type: 'check'; text: string; at: Place }
  | {
      type: 'command';
      piece: Extract<FencePiece, { type: 'command' }>;
      at: Place;
      relabelled: boolean;
    };

/** A step before it has an id. `list` and `number` let "go to step 4" find it. */
export type Draft = {
  title: string;
  at: Place;
  parts: DraftPart[];
  list?: number;
  number?: number;
};

export const placeOf = (node: RootContent | ListItem): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Blocks as the parts of a step, in order; neighbouring prose is one part. */
export const partsOf = (blocks: readonly RootContent[]): DraftPart[] => {
  const parts: DraftPart[] = [];
  for (const block of blocks) {
    for (const part of partsOfBlock(block)) {
      const last = parts[parts.length - 1];
      if (part.type === 'prose' && last?.type === 'prose') last.nodes.push(...part.nodes);
      else parts.push(part);
    }
  }
  return parts;
};

const partsOfBlock = (block: RootContent): DraftPart[] => {
  if (block.type === 'definition') return [];
  if (block.type === 'code') return partsOfCode(block);
  if (block.type === 'list') {
    if (isTaskList(block)) return checksOf(block);
    if (holdsCode(block)) return opened(block);
  }
  if (block.type === 'paragraph') {
    const words = wordsOf(block);
    const admonition = /^!!!\s*(\w+)(?:\s+"([^"]*)")?/.exec(words);
    if (admonition) return [callOut(admonition[1] as string, [block])];
    if (isCondition(words)) return [{ type: 'hint', nodes: [block] }];
  }
  if (block.type === 'blockquote') {
    const kind = /^\[!(\w+)\]|^\**(note|warning|danger|caution|important|tip)\b/i.exec(
      wordsOf(block),
    );
    if (kind) return [callOut((kind[1] ?? kind[2]) as string, [block])];
  }
  return [{ type: 'prose', nodes: [block] }];
};

const callOut = (kind: string, nodes: RootContent[]): DraftPart => ({
  type: /warning|danger|caution|critical|attention/i.test(kind) ? 'danger' : 'note',
  nodes,
});

const partsOfCode = (code: Code): DraftPart[] =>
  readFence(code.lang ?? '', code.value).map((piece): DraftPart => {
    if (piece.type === 'text')
      return { type: 'prose', nodes: [{ ...code, lang: piece.lang || null, value: piece.text }] };
    const relabelled =
      (code.lang ?? '') !== '' && piece.lang !== 'sh' && piece.lang !== code.lang?.toLowerCase();
    return { type: 'command', piece, at: placeOf(code), relabelled };
  });

/** One check an item: its first paragraph is the check, the rest stands behind it. */
export const checksOf = (list: List): DraftPart[] =>
  list.children.flatMap((item): DraftPart[] => {
    const [first, ...rest] = item.children;
    if (!first) return [];
    if (first.type !== 'paragraph') return partsOf(item.children);
    return [{ type: 'check', text: textOf(first), at: placeOf(item) }, ...partsOf(rest)];
  });

const holdsCode = (node: RootContent | ListItem): boolean =>
  node.type === 'code' || ('children' in node && (node.children as RootContent[]).some(holdsCode));

/** A list with code in it is opened up, so that its commands can be copied; its numbers stay. */
const opened = (list: List): DraftPart[] =>
  list.children.flatMap((item, index) => {
    const parts: DraftPart[] = [];
    let kept: ListItem['children'] = [];
    const flush = (): void => {
      if (kept.length === 0) return;
      const start = list.ordered ? (list.start ?? 1) + index : null;
      parts.push({
        type: 'prose',
        nodes: [{ ...list, start, children: [{ ...item, children: kept }] }],
      });
      kept = [];
    };
    for (const child of item.children) {
      if (!holdsCode(child)) kept.push(child);
      else {
        flush();
        parts.push(...partsOfBlock(child));
      }
    }
    flush();
    return parts;
  });

/** A step's title: the first sentence of a paragraph, whole words, at most 100 characters. */
export const titleOf = (paragraph: Paragraph): string => {
  const text = wordsOf(paragraph);
  const sentence = /^(.{4,100}?[.;!?]|.{14,100}?:)(?:\s|$)/.exec(text)?.[1] ?? text;
  return collapse(shorten(sentence, 100)).replace(/[\s.:;,]+$/, '') || 'Step';
};

const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}…`;
};
