import type { Element, ElementContent, Nodes, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';

const sanitise = rehypeSanitize({
  ...defaultSchema,
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
});

/**
 * Cleans what stands in each `Prose` element by an allow list, a second wall behind the refusal,
 * and opens links that leave the page beside it. Anything outside a `Prose` is dropped.
 */
export const sanitisePlugin =
  () =>
  (tree: Root): Root => ({
    ...tree,
    children: tree.children.flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Prose') return [];
      const clean = sanitise({ type: 'root', children: node.children });
      for (const child of clean.children) openBeside(child);
      return [{ ...node, children: clean.children as ElementContent[] }];
    }),
  });

const openBeside = (node: Nodes): void => {
  if (node.type !== 'element') return;
  if (node.tagName === 'a') markLink(node);
  for (const child of node.children) openBeside(child);
};

const markLink = (link: Element): void => {
  link.properties.rel = ['noreferrer', 'noopener'];
  if (!String(link.properties.href ?? '').startsWith('#')) link.properties.target = '_blank';
};
