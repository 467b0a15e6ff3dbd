import type { Finding } from '../finding.ts';
import { ownLists } from '../graph.ts';
import type { Place } from '../plan.ts';
import { found, frontMatter, type Rule, rolesOf } from './context.ts';

type Mention = { name: string; at: Place };

/** Everything the runbook names exists in the organisation's register. */
export const registered: Rule = (subject) => {
  const { plan, whole, context } = subject;
  const { register } = context;
  if (!register) return [];
  const lists = ownLists(whole);
  const nodes = lists.flatMap((list) => list.nodes);
  const head = (key: string, names: (string | undefined)[]): Mention[] =>
    names.flatMap((name) => (name === undefined ? [] : [{ name, at: frontMatter(subject, key) }]));

  const roles: Mention[] = [
    ...head(
      'roles',
      plan.roles.map(({ id }) => id),
    ),
    ...lists.flatMap((list) =>
      list.nodes.flatMap((node) => rolesOf(node, list).map((name) => ({ name, at: node.at }))),
    ),
  ];
  const policies: Mention[] = [
    ...head('escalation', [plan.escalation]),
    ...nodes.flatMap((node) =>
      node.type === 'escalate' && node.policy ? [{ name: node.policy, at: node.at }] : [],
    ),
  ];
  const audiences: Mention[] = nodes.flatMap((node) =>
    node.type === 'notify' ? [{ name: node.audience, at: node.at }] : [],
  );
  // A runbook speaks of a provider where it waits for that provider's feed.
  const providers: Mention[] = nodes.flatMap((node) =>
    node.type === 'wait' && node.until?.type === 'feed'
      ? [{ name: node.until.name, at: node.at }]
      : [],
  );
  const unknown = (code: string, mentions: Mention[], known: string[] | undefined): Finding[] =>
    known === undefined
      ? []
      : firsts(mentions.filter(({ name }) => !known.includes(name))).map(({ name, at }) =>
          found(subject, code, 'error', at, { name }),
        );
  return [
    ...unknown('RB321', roles, register.roles),
    ...unknown('RB322', policies, register.policies),
    ...unknown('RB323', head('services', plan.services), register.services),
    ...unknown('RB324', head('owner', [plan.owner, plan.successor]), register.owners),
    ...unknown('RB325', audiences, register.audiences),
    ...unknown('RB327', providers, register.providers),
    ...firsts(roles.filter(({ name }) => register.unfilled?.includes(name))).map(({ name, at }) =>
      found(subject, 'RB326', 'warning', at, { name }),
    ),
  ];
};

const firsts = (mentions: Mention[]): Mention[] =>
  mentions.filter(({ name }, i) => mentions.findIndex((other) => other.name === name) === i);
