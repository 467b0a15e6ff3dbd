import { stringify } from 'yaml';
import type { Lane, Plan, PlanNode } from '../../app/domain/runbook/plan.ts';

const attribute = (name: string, value: string | number | boolean | undefined): string => {
  if (value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return ` ${name}="${text}"`;
};

const attributes = (given: Record<string, string | number | boolean | undefined>): string =>
  Object.entries(given)
    .map(([name, value]) => attribute(name, value))
    .join('');

const time = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : `${seconds}s`;

const untilOf = (node: PlanNode): string | undefined => {
  if (node.type !== 'wait' || !node.until) return undefined;
  if (node.until.type === 'feed') return `feed:${node.until.name}=${node.until.state}`;
  return node.until.type === 'signal' ? `signal:${node.until.name}` : node.until.type;
};

const ownAttributes = (node: PlanNode): Parameters<typeof attributes>[0] => {
  switch (node.type) {
    case 'step':
      return { critical: node.critical };
    case 'verify':
      return { what: node.what, expect: node.expect, unit: node.unit, onFail: node.onFail };
    case 'decision':
      return { question: node.question };
    case 'wait':
      return { for: time(node.for), until: untilOf(node), onTimeout: node.onTimeout };
    case 'escalate':
      return { policy: node.policy, message: node.message, onExhausted: node.onExhausted };
    case 'notify':
      return { audience: node.audience, template: node.template, every: time(node.every) };
    case 'approval':
      return { role: node.roles.join(', '), quorum: node.quorum, onRefused: node.onRefused };
    case 'exit':
      return { outcome: node.outcome };
    default:
      return {};
  }
};

const body = (node: PlanNode): string[] =>
  node.body.flatMap((part) => {
    const check = part.type === 'check' && node.checks.find(({ id }) => id === part.check);
    if (check) return [`- [ ] ${check.text}`, ''];
    const command = part.type === 'command' && node.commands.find(({ id }) => id === part.command);
    if (command) {
      const info = `${attribute('expect', command.expect)}${command.danger ? ' danger' : ''}`;
      return [`~~~~~${command.lang}${info}`, command.text, '~~~~~', ''];
    }
    if (part.type !== 'note') return [];
    return [`<Note${attribute('title', part.title)}>`, '', 'Mind this.', '', '</Note>', ''];
  });

const element = (node: PlanNode): string[] => {
  const name = node.type.charAt(0).toUpperCase() + node.type.slice(1);
  const lapse = node.onLapse?.type === 'goto' ? node.onLapse.to : node.onLapse?.type;
  const given = attributes({
    id: node.id,
    title: node.title,
    role: node.role,
    deadline: time(node.deadline),
    onLapse: lapse,
    next: 'next' in node ? node.next : undefined,
    ...ownAttributes(node),
  });
  const options =
    node.type !== 'decision'
      ? []
      : node.options.map(({ id, title, hint, to }) =>
          hint === undefined
            ? `<Option${attributes({ id, title, goto: to })} />`
            : `<Option${attributes({ id, title, goto: to })}>${hint}</Option>`,
        );
  const lanes = node.type === 'parallel' ? node.lanes.flatMap(laneOf) : [];
  return [`<${name}${given}>`, '', ...body(node), ...options, ...lanes, `</${name}>`, ''];
};

const laneOf = ({ id, title, nodes }: Lane): string[] => [
  `<Lane${attributes({ id, title })}>`,
  '',
  ...nodes.flatMap(element),
  '</Lane>',
  '',
];

/** The MDX of a plan with no prose but its notes; what the plan leaves out is left out. */
export const printRunbook = ({ id, title, roles, nodes }: Plan): string =>
  ['---', stringify({ id, title, roles }).trimEnd(), '---', '', ...nodes.flatMap(element)].join(
    '\n',
  );
