import type { Nodes, Root, RootContent } from 'mdast';
import type { ProsePart } from '../domain/runbook/build.ts';
import { isJsx, visit } from '../domain/runbook/tree.ts';

/**
 * The tree that is rendered: one `Prose` element for each piece of prose, and the link
 * definitions of the whole file. Comments are dropped; an element that lost its way into a sentence
 * gives only its words.
 */
export const proseTree = (tree: Root, prose: ProsePart[]): Root => {
  const definitions: RootContent[] = [];
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.push(node);
  });
  return { type: 'root', children: [...prose.map(wrapped), ...definitions] };
};

const wrapped = (part: ProsePart): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Prose',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'node', value: part.node },
    { type: 'mdxJsxAttribute', name: 'index', value: String(part.index) },
  ],
  children: part.content.flatMap(plain) as never[],
});

const plain = <N extends Nodes>(node: N): Nodes[] => {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (!('children' in node)) return [node];
  const children = (node.children as Nodes[]).flatMap(plain);
  return isJsx(node) ? children : [{ ...node, children } as Nodes];
};
