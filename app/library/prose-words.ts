import type { Nodes } from 'mdast';
import { wordsOf } from '../domain/runbook/plain/text.ts';
import { visit } from '../domain/runbook/tree.ts';

/** The words of some blocks, a space between two. */
export const wordsOfAll = (nodes: readonly Nodes[]): string =>
  nodes.map(wordsOf).filter(Boolean).join(' ');

/** Where links in these nodes lead, as written, each once. */
export const linksIn = (nodes: readonly Nodes[]): string[] => {
  const found = new Set<string>();
  for (const node of nodes)
    visit(node, (one) => {
      if (one.type === 'link' || one.type === 'definition') found.add(one.url);
    });
  return [...found];
};
