import type { List, Nodes, Root, RootContent } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { notation } from '../../domain/runbook/durations.ts';
import type { Imported } from '../../domain/runbook/plain/import.ts';
import type { BodyPart, Objective, Plan, PlanNode } from '../../domain/runbook/plan.ts';

/**
 * The MDX that says explicitly what the importer guessed: the same steps, checks, commands, inputs
 * and prose, ready to be given roles, deadlines and decisions. Parsed again it is the same plan.
 */
export const printMdx = (imported: Imported): string => {
  const { plan, prose } = imported;
  const children: RootContent[] = [{ type: 'yaml', value: stringify(frontOf(plan)).trimEnd() }];
  const page = prose['@page'] ?? [];
  const contextBefore = (id: string | null): RootContent[] =>
    plan.context.filter((one) => one.before === id).flatMap((one) => page[one.prose] ?? []);
  for (const node of plan.nodes) {
    children.push(...contextBefore(node.id).map(safe));
    if (node.type === 'decision') children.push(...contextBefore(null).map(safe));
    children.push(element(node, prose[node.id] ?? []));
  }
  children.push(...imported.definitions);
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [
      gfmToMarkdown(),
      frontmatterToMarkdown(['yaml']),
      mdxToMarkdown({ printWidth: 100 }),
    ],
  });
};

const frontOf = (plan: Plan): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({
      schema: 1,
      id: plan.id,
      title: plan.title,
      summary: plan.summary,
      kind: plan.kind,
      mitigation: plan.mitigation,
      status: plan.status,
      supersededBy: plan.supersededBy,
      severity: plan.severity,
      tier: plan.tier,
      owner: plan.owner,
      successor: plan.successor,
      escalation: plan.escalation,
      services: plan.services,
      alerts: plan.alerts,
      tags: plan.tags,
      aliases: plan.aliases,
      related: plan.related,
      requires: plan.requires,
      objective: plan.objective && timesOf(plan.objective),
      activation: plan.activation,
      standDown: plan.standDown,
      review: plan.review,
      roles: plan.roles.map(({ id, title }) => ({ id, title })),
      inputs: plan.inputs.map(({ name, label, secret }) => ({
        name,
        label,
        ...(secret ? { secret } : {}),
      })),
    }).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

const timesOf = (objective: Objective): Record<string, string> =>
  Object.fromEntries(Object.entries(objective).map(([name, time]) => [name, notation(time)]));

const jsx = (
  name: string,
  attributes: Record<string, string | undefined>,
  children: RootContent[],
): RootContent => {
  const set = Object.entries(attributes).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const element: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name,
    attributes: set.map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: children as MdxJsxFlowElement['children'],
  };
  return element;
};

const paragraph = (text: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
});

/** The words of a check, with its code as code. */
const checkWords = (text: string): RootContent => ({
  type: 'paragraph',
  children: text
    .split(/(`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^`.+`$/.test(piece)
        ? { type: 'inlineCode', value: piece.slice(1, -1) }
        : { type: 'text', value: piece },
    ),
});

const element = (node: PlanNode, trees: RootContent[][]): RootContent => {
  const body = oneListEach(node.body.flatMap((part) => bodyNodes(node, part, trees)));
  if (node.type === 'exit')
    return jsx('Exit', { id: node.id, title: node.title, outcome: node.outcome }, []);
  if (node.type === 'decision') {
    const options = node.options.map((one) =>
      jsx('Option', { id: one.id, title: one.title, goto: one.to }, []),
    );
    return jsx('Decision', { id: node.id, question: node.question, role: node.role }, [
      ...body,
      ...options,
    ]);
  }
  return jsx('Step', { id: node.id, title: node.title, role: node.role }, body);
};

/** Checks that follow one another are one list. */
const oneListEach = (nodes: RootContent[]): RootContent[] => {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && isChecks(last) && isChecks(node))
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else joined.push(node);
  }
  return joined;
};

const isChecks = (node: RootContent): node is List =>
  node.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean');

const bodyNodes = (node: PlanNode, part: BodyPart, trees: RootContent[][]): RootContent[] => {
  if (part.type === 'check') {
    const text = node.checks.find((one) => one.id === part.check)?.text ?? '';
    const item = {
      type: 'listItem' as const,
      checked: false,
      spread: false,
      children: [checkWords(text) as never],
    };
    return [{ type: 'list', ordered: false, spread: false, children: [item] }];
  }
  if (part.type === 'command') {
    const command = node.commands.find((one) => one.id === part.command);
    return [
      {
        type: 'code',
        lang: command?.lang || 'sh',
        meta: command?.danger ? 'danger' : null,
        value: command?.text ?? '',
      },
    ];
  }
  if (part.type === 'input') return [];
  const prose = (trees[part.prose] ?? []).map(safe);
  if (part.type === 'prose') return prose;
  return [
    jsx(
      part.type === 'danger' ? 'Danger' : 'Note',
      part.type === 'hint' ? { title: 'When' } : {},
      prose,
    ),
  ];
};

/**
 * A tree that MDX can hold: code that is only to be read is marked as text, so that it does not
 * become a command; checks in prose lose their box; a footnote stands where it was written.
 */
const safe = (node: RootContent): RootContent => {
  if (node.type === 'code') return { ...node, lang: 'text', meta: null };
  if (node.type === 'footnoteReference') return { type: 'text', value: `[${node.identifier}]` };
  if (node.type === 'footnoteDefinition')
    return {
      type: 'blockquote',
      children: [paragraph(`[${node.identifier}]`), ...node.children].map(
        (child) => safe(child as RootContent) as never,
      ),
    };
  if (node.type === 'listItem')
    return { ...node, checked: null, children: node.children.map((child) => safe(child) as never) };
  if ('children' in node)
    return {
      ...node,
      children: (node.children as Nodes[]).map((child) => safe(child as RootContent)),
    } as RootContent;
  return node;
};
