import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Place } from './plan.ts';

export type { Nodes, Root, RootContent };
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

type Positioned = { position?: { start: Place; end: Place } | undefined };

/** Where a node begins; 1:1 for a node that was made and not read. */
export const startOf = (node: Positioned): Place =>
  node.position
    ? { line: node.position.start.line, column: node.position.start.column }
    : { line: 1, column: 1 };

/** Where a node ends: the place after its last character. */
export const endOf = (node: Positioned): Place | undefined =>
  node.position && { line: node.position.end.line, column: node.position.end.column };

/** Calls `see` for the node and everything below it, in source order, with the way down to it. */
export const visit = (
  node: Nodes,
  see: (node: Nodes, above: Nodes[]) => void,
  above: Nodes[] = [],
): void => {
  see(node, above);
  if (!('children' in node)) return;
  const below = [...above, node];
  for (const child of node.children) visit(child, see, below);
};

export const isJsx = <N extends Nodes>(node: N): node is N & Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** `{/* … *\/}`: braces that hold nothing but comments, so nothing that could run. */
export const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
  node.data?.estree?.body.length === 0;

/** What a reader would read aloud; a link keeps its address, code keeps its backticks. */
export const textOf = (node: Nodes): string => {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/g, ' ');
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'link': {
      const text = childText(node);
      const shown = node.url.replace(/^mailto:/, '');
      return text === shown || text === '' || node.url.endsWith(text)
        ? shown
        : `${text} (${shown})`;
    }
    default:
      return 'children' in node ? childText(node) : '';
  }
};

const childText = (node: { children: Nodes[] }): string => node.children.map(textOf).join('');
