import { type Build, report } from './build.ts';
import type { Element } from './element.ts';
import { isElementName } from './language.ts';
import { isJsx, type Jsx, type Root, startOf, visit } from './tree.ts';

/** Reports an element that cannot stand inside `parent`, once for all that it holds. */
export const misplace = (build: Build, element: Element, parent: string): void => {
  report(build, 'RB140', element.at, { element: element.name, parent });
  visit(element.node, (node) => {
    if (!isJsx(node)) return;
    build.seen.add(node);
    remember(build, node);
  });
};

/** Reports the elements that nothing read: inside a sentence, a list, a quote or a table. */
export const reportUnread = (build: Build, tree: Root): void => {
  visit(tree, (node) => {
    if (!isJsx(node) || build.seen.has(node) || !isElementName(node.name ?? '')) return;
    report(build, 'RB141', startOf(node), { element: node.name ?? '' });
    remember(build, node);
  });
};

const remember = (build: Build, node: Jsx): void => {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'id') continue;
    if (typeof attribute.value === 'string') build.misplaced.add(attribute.value);
  }
};
