import type { Nodes, Parent, RootContent, Text } from 'mdast';
import type { Draft } from './draft.ts';

const words =
  /\b(?:go|going|skip|jump|return|proceed|continue|move|back)\s+(?:on\s+|ahead\s+|back\s+|forward\s+)?(?:to|from|with|at)\s+step\s+#?(\d+)/i;

export const saysJump = (text: string): boolean => words.test(text);

export type Jump = {
  draft: Draft;
  number: number;
  line: number;
  column: number;
  target: Draft | null;
};

/**
 * Finds "go to step 4" in the prose of the steps and makes a link of it where step 4 is known: an
 * item of the same list, else a heading "Step 4". What does not resolve is reported.
 */
export const linkJumps = (drafts: readonly Draft[], idOf: (draft: Draft) => string): Jump[] => {
  const jumps: Jump[] = [];
  for (const draft of drafts) {
    for (const part of draft.parts) {
      if (part.type === 'check' || part.type === 'command') continue;
      for (const node of part.nodes) visit(node, draft, drafts, idOf, jumps);
    }
  }
  return jumps;
};

const targetOf = (draft: Draft, number: number, drafts: readonly Draft[]): Draft | null =>
  drafts.find(
    (one) => one.list !== undefined && one.list === draft.list && one.number === number,
  ) ??
  drafts.find((one) => one.list === undefined && one.number === number) ??
  null;

const visit = (
  node: RootContent,
  draft: Draft,
  drafts: readonly Draft[],
  idOf: (draft: Draft) => string,
  jumps: Jump[],
): void => {
  if (!('children' in node) || node.type === 'link') return;
  const parent = node as Parent;
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'text') {
      visit(child, draft, drafts, idOf, jumps);
      return [child];
    }
    const match = words.exec(child.value);
    if (!match) return [child];
    const number = Number(match[1]);
    const target = targetOf(draft, number, drafts);
    const at = child.position?.start;
    jumps.push({
      draft,
      number,
      target,
      line: at?.line ?? 1,
      column: (at?.column ?? 1) + match.index,
    });
    if (!target) return [child];
    const before: Text = { type: 'text', value: child.value.slice(0, match.index) };
    const after: Text = { type: 'text', value: child.value.slice(match.index + match[0].length) };
    const link: Nodes = {
      type: 'link',
      url: `#${idOf(target)}`,
      children: [{ type: 'text', value: match[0] }],
    };
    return [before, link, after];
  });
};
