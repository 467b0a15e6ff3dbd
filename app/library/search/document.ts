import { allNodes } from '../../domain/runbook/graph.ts';
import type { SearchField } from '../../domain/runbook/library.types.ts';
import type { LibraryEntry } from '../types.ts';

/** A text that can be found, with the step that it stands in. */
export type Piece = { text: string; step?: { id: string; title: string } };

export type Document = { id: string } & Record<Exclude<SearchField, 'id'>, Piece[]> & {
    name: Piece[];
  };

/** More of one file is not looked through. */
const mostProse = 200_000;

type Searched = Pick<LibraryEntry, 'id' | 'plan' | 'prose'>;

/** Everything of a runbook that can be found, in the order it is shown. */
export const documentOf = ({ id, plan, prose }: Searched): Document => {
  const nodes = allNodes(plan);
  const steps = new Map(nodes.map((node) => [node.id, { id: node.id, title: node.title }]));
  const plain = (texts: string[]): Piece[] => texts.map((text) => ({ text }));
  let left = mostProse;
  return {
    id,
    name: plain([id, ...plan.aliases]),
    title: plain([plan.title]),
    alert: plain(plan.alerts),
    service: plain(plan.services),
    tag: plain([...plan.tags, ...(plan.owner ? [plan.owner] : [])]),
    step: nodes.flatMap((node) => {
      const step = { id: node.id, title: node.title };
      const question = node.type === 'decision' ? [node.question] : [];
      const options = node.type === 'decision' ? node.options.map(({ title }) => title) : [];
      return [...new Set([node.title, ...question, ...options])].map((text) => ({ text, step }));
    }),
    command: nodes.flatMap((node) =>
      node.commands.map(({ text }) => ({ text, step: { id: node.id, title: node.title } })),
    ),
    prose: [
      ...plain([plan.summary]),
      ...nodes.flatMap((node) =>
        node.checks.map(({ text }) => ({ text, step: { id: node.id, title: node.title } })),
      ),
      ...prose.map(({ node, text }) => {
        const step = steps.get(node);
        return step ? { text, step } : { text };
      }),
    ].filter(({ text }) => {
      left -= text.length;
      return text !== '' && left > 0;
    }),
  };
};
