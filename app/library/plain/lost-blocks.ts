import type { Nodes, RootContent } from 'mdast';
import type { Imported } from '../../domain/runbook/plain/import.ts';
import { collapse, wordsOf } from '../../domain/runbook/plain/text.ts';
import { htmlText } from '../../domain/runbook/plain/tidy.ts';
import { plainTree } from './parse-plain.ts';
import { plainHtml } from './plain-html.ts';

/** A block of the source whose words are nowhere on the page. */
export type LostBlock = { line: number; type: string; words: string };

const leaves = new Set(['paragraph', 'heading', 'code', 'tableCell', 'html', 'math']);

/**
 * The invariant of the importer: every block of the source is on the page, as prose, a title, a
 * check or a command. Answers with the blocks that are not; an empty list is the only good answer.
 * It reads the page as rendered HTML, so that what a renderer drops is found too.
 */
export const lostBlocks = (source: string, runbooks: readonly Imported[]): LostBlock[] => {
  const page = squeeze(runbooks.map(pageText).join(' \n '));
  return leafBlocks(plainTree(source).tree.children)
    .map((node) => ({
      line: node.position?.start.line ?? 1,
      type: node.type,
      words: blockWords(node),
    }))
    .filter((block) => block.words !== '' && !isThere(block.words, page));
};

const leafBlocks = (nodes: readonly Nodes[]): Nodes[] =>
  nodes.flatMap((node) =>
    leaves.has(node.type)
      ? [node]
      : 'children' in node
        ? leafBlocks(node.children as RootContent[])
        : [],
  );

const blockWords = (node: Nodes): string => {
  if (node.type === 'html') return htmlText(node.value.replace(/^<!--([\s\S]*?)-->\s*$/, '$1'));
  if (node.type === 'code') return node.value;
  return wordsOf(plainHtmlIn(node));
};

/** Inline HTML as the page shows it: known elements by their words, placeholders as they stand. */
const plainHtmlIn = (node: Nodes): Nodes => {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map(
    (child): Nodes =>
      child.type === 'html' ? { type: 'text', value: htmlText(child.value) } : plainHtmlIn(child),
  );
  return { ...node, children } as Nodes;
};

const isThere = (words: string, page: string): boolean => {
  if (page.includes(squeeze(words))) return true;
  return words
    .split('\n')
    .map((line) =>
      squeeze(
        line.replace(
          /^\s*(?:\[?[\w.-]+@[\w.-]+[^\]$#%\n]{0,60}\]?\s*[$#%]|[$%❯➜]|(?:ba)?sh-[\d.]+[$#]|(?:PS )?[A-Z]:\\[^>\n]{0,80}>|\S+[>#])\s+/,
          '',
        ),
      ),
    )
    .every((line) => page.includes(line));
};

const pageText = ({ plan, ...imported }: Imported): string => {
  const html = Object.values(plainHtml(imported)).flat().map(textOfHtml);
  const nodes = plan.nodes.flatMap((node) => [
    node.title,
    ...node.checks.flatMap(({ text }) => {
      const bare = text.replaceAll('`', '');
      return [text, bare, bare.replace(/ \(https?:\/\/\S+?\)(?=$|[\s),.;:{])/g, '')];
    }),
    ...node.commands.map((one) => one.text),
  ]);
  return [plan.title, ...html, ...nodes].join(' \n ');
};

const textOfHtml = (html: string): string =>
  html
    .replace(/<img\b[^>]*?alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** White space and the stop at the end of a title are not words. */
const squeeze = (text: string): string =>
  collapse(text)
    .replace(/[.:;,]+$/, '')
    .replace(/\s+/g, '');
