import type { Heading, List, ListItem, Root, RootContent } from 'mdast';

/** A heading with the blocks up to the next one; the first may have none. */
export type Section = { heading: Heading | null; depth: number; blocks: RootContent[] };

export const sectionsOf = (tree: Root): Section[] => {
  const sections: Section[] = [{ heading: null, depth: 0, blocks: [] }];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') sections.push({ heading: node, depth: node.depth, blocks: [] });
    else (sections.at(-1) as Section).blocks.push(node);
  }
  return sections.filter((section) => section.heading !== null || section.blocks.length > 0);
};

/** A block of a section as the steps see it: an ordered list is one even where code broke it up. */
export type Run =
  | { type: 'ordered'; items: Item[]; node: List }
  | { type: 'block'; node: RootContent };

/** An item with the blocks that stood behind it before the next number. */
export type Item = { item: ListItem; after: RootContent[]; number: number };

/**
 * Joins ordered lists that code or a paragraph broke up: the next list goes on with the number that
 * the last one ended at (or starts each item at 1 again, as many authors do). What stands between
 * belongs to the item before it; code right after the last item does too.
 */
export const runsOf = (blocks: RootContent[]): Run[] => {
  const runs: Run[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const node = blocks[index] as RootContent;
    const open = runs[runs.length - 1];
    if (node.type === 'list' && node.ordered) {
      const joined = openList(runs);
      if (joined && continues(joined.list, node)) {
        (joined.list.items.at(-1) as Item).after.push(
          ...runs.splice(joined.at + 1).map((run) => run.node),
        );
        joined.list.items.push(...itemsOf(node));
      } else runs.push({ type: 'ordered', items: itemsOf(node), node });
      continue;
    }
    if (node.type === 'code' && open?.type === 'ordered')
      (open.items.at(-1) as Item).after.push(node);
    else runs.push({ type: 'block', node });
  }
  return runs;
};

type Ordered = Extract<Run, { type: 'ordered' }>;

const openList = (runs: Run[]): { list: Ordered; at: number } | null => {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at] as Run;
    if (run.type === 'ordered') return { list: run, at };
  }
  return null;
};

const continues = (open: Ordered, next: List): boolean => {
  const last = open.items.at(-1) as Item;
  const start = next.start ?? 1;
  if (start === last.number + 1) return true;
  return (
    start === 1 &&
    open.items.length === 1 &&
    last.number === 1 &&
    last.after.some((node) => node.type === 'code')
  );
};

const itemsOf = (list: List): Item[] =>
  list.children.map((item, index) => ({ item, after: [], number: (list.start ?? 1) + index }));

export const isTaskList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean');
