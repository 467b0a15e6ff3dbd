import type { RootContent } from 'mdast';
import type {
  BodyPart,
  Check,
  Command,
  DecisionNode,
  ExitNode,
  PlanNode,
  StepNode,
} from '../plan.ts';
import type { Draft } from './draft.ts';
import { slug, uniqueIds } from './text.ts';

const human = { role: 'responder', body: [], checks: [], commands: [], inputs: [] };

/**
 * Drafts as the nodes of a plan: one after the other, then the question that every plain page
 * leaves open (did it help?), then the ends.
 */
export const nodesOf = (drafts: readonly Draft[]) => {
  const ids = uniqueIds();
  for (const taken of ['solved', 'resolved', 'handed-over']) ids(taken);
  const idByDraft = new Map(drafts.map((draft) => [draft, ids(slug(draft.title))]));
  const prose: Record<string, RootContent[][]> = {};
  const steps = drafts.map((draft, index): StepNode => {
    const id = idByDraft.get(draft) as string;
    const following = drafts[index + 1];
    const { body, checks, commands, trees } = bodyOf(draft);
    prose[id] = trees;
    const next = following ? (idByDraft.get(following) as string) : 'solved';
    return {
      ...human,
      type: 'step',
      id,
      title: draft.title,
      at: draft.at,
      body,
      checks,
      commands,
      next,
      critical: false,
    };
  });
  const at = drafts[drafts.length - 1]?.at ?? { line: 1, column: 1 };
  return { nodes: [...steps, ...ending(at)] as PlanNode[], prose, idByDraft };
};

const ending = (at: Draft['at']): [DecisionNode, ExitNode, ExitNode] => {
  const question = 'Is it solved?';
  const option = (id: string, title: string, to: string) => ({ id, title, to, at });
  return [
    {
      ...human,
      type: 'decision',
      id: 'solved',
      title: question,
      question,
      at,
      options: [
        option('yes', 'Yes, it is solved', 'resolved'),
        option('no', 'No, hand it over', 'handed-over'),
        option('cannot-tell', 'I cannot tell, hand it over', 'handed-over'),
      ],
    },
    { ...human, type: 'exit', id: 'resolved', title: 'Resolved', outcome: 'resolved', at },
    { ...human, type: 'exit', id: 'handed-over', title: 'Handed over', outcome: 'handed-over', at },
  ];
};

const bodyOf = (draft: Draft) => {
  const ids = uniqueIds();
  const body: BodyPart[] = [];
  const checks: Check[] = [];
  const commands: Command[] = [];
  const trees: RootContent[][] = [];
  for (const part of draft.parts) {
    if (part.type === 'check') {
      const id = ids(slug(part.text, 'check'));
      checks.push({ id, text: part.text, at: part.at });
      body.push({ type: 'check', check: id });
    } else if (part.type === 'command') {
      const { lang, text, danger, endless } = part.piece;
      const id = `command-${commands.length + 1}`;
      commands.push({ id, lang, text, danger, at: part.at, ...(endless ? { endless } : {}) });
      body.push({ type: 'command', command: id });
    } else {
      trees.push(part.nodes);
      body.push({ type: part.type, prose: trees.length - 1 });
    }
  }
  return { body, checks, commands, trees };
};
