import type { Heading, Root, RootContent } from 'mdast';
import { wordsOf } from './text.ts';

/** `KubeNodeNotReady`, `etcdHighFsyncDurations`, `Cassandra_Down`: how alerts are named. */
export const isAlertName = (text: string): boolean =>
  /^[A-Za-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*){2,}$/.test(text) ||
  /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/.test(text);

const least = 4;

/**
 * A file with many alerts is split at the heading level that carries their names: one part an alert,
 * and first the part before them, if it says anything.
 */
export const splitByAlert = (tree: Root): { name: string | null; tree: Root }[] => {
  const depth = alertDepth(tree);
  if (depth === null) return [{ name: null, tree }];
  const parts: { name: string | null; tree: Root }[] = [
    { name: null, tree: { ...tree, children: [] } },
  ];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === depth && isAlertName(wordsOf(node))) {
      parts.push({ name: wordsOf(node), tree: { type: 'root', children: [node] } });
    } else if (node.type === 'heading' && node.depth <= depth) {
      parts.length > 1 && node.depth < depth
        ? parts.push({ name: null, tree: { type: 'root', children: [node] } })
        : lastOf(parts).push(node);
    } else lastOf(parts).push(node);
  }
  return parts.filter((part) => part.tree.children.some((node) => node.type !== 'yaml'));
};

const lastOf = (parts: { tree: Root }[]): RootContent[] =>
  (parts[parts.length - 1] as { tree: Root }).tree.children;

const alertDepth = (tree: Root): Heading['depth'] | null => {
  for (const depth of [1, 2, 3, 4] as const) {
    const headings = tree.children.filter(
      (node): node is Heading => node.type === 'heading' && node.depth === depth,
    );
    const named = headings.filter((node) => isAlertName(wordsOf(node)));
    if (named.length >= least && named.length * 10 >= headings.length * 6) return depth;
  }
  return null;
};
