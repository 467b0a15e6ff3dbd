import type { Paragraph, PhrasingContent } from 'mdast';
import { isElementName } from './language.ts';
import type { Place } from './plan.ts';
import { endOf, isComment, isJsx, type Jsx, type RootContent, startOf } from './tree.ts';

/** One element of the language as it stands in the source. */
export type Element = {
  node: Jsx;
  name: string;
  at: Place;
  end?: Place;
  attributes: Jsx['attributes'];
  children: RootContent[];
};

const elementOf = (node: Jsx): Element => ({
  node,
  name: node.name ?? '',
  at: startOf(node),
  end: endOf(node),
  attributes: node.attributes,
  children: node.type === 'mdxJsxFlowElement' ? node.children : [wrapped(node.children)],
});

const wrapped = (children: PhrasingContent[]): Paragraph => {
  const [first, last] = [children[0], children[children.length - 1]];
  const position =
    first?.position && last?.position
      ? { start: first.position.start, end: last.position.end }
      : undefined;
  return { type: 'paragraph', children, position };
};

export type Block = { element: Element } | { prose: RootContent };

/**
 * The blocks of a container, in order. A paragraph that holds only elements (written on one line:
 * `<Option …>Yes</Option>`) counts as those elements; comments are left out. An element outside the
 * language counts as its content, so that what stands in it is still read.
 */
export const blocksOf = (children: RootContent[]): Block[] =>
  children.flatMap((node): Block[] => {
    if (isComment(node) || node.type === 'yaml') return [];
    if (isJsx(node)) return known(elementOf(node));
    if (node.type !== 'paragraph') return [{ prose: node }];
    const solid = node.children.filter((child) => !isBlank(child));
    if (solid.length === 0) return [];
    const elements = solid.filter((child) => isJsx(child));
    return elements.length === solid.length
      ? elements.flatMap((child) => known(elementOf(child)))
      : [{ prose: node }];
  });

const known = (element: Element): Block[] =>
  isElementName(element.name) ? [{ element }] : blocksOf(element.children);

const isBlank = (node: PhrasingContent): boolean =>
  (node.type === 'text' && node.value.trim() === '') || isComment(node);
