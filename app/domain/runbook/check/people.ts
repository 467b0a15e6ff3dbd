import type { Finding } from '../finding.ts';
import { ownLists } from '../graph.ts';
import type { PlanNode } from '../plan.ts';
import { worstUntilAuthority } from '../silence.ts';
import { byKind, found, isHuman, type Rule, rolesOf, type Subject } from './context.ts';

/** Each step that waits for a person says who and by when, and silence reaches somebody. */
export const people: Rule = (subject) => {
  const unheard = new Set(worstUntilAuthority(subject.whole).unheard);
  return ownLists(subject.whole).flatMap((list) =>
    list.nodes.flatMap((node) => [
      ...(isHuman(node) && rolesOf(node, list).length === 0
        ? [found(subject, 'RB221', byKind(subject), node.at, { step: node.id })]
        : []),
      ...(isHuman(node) ? silenceOf(subject, node, unheard) : []),
      ...pageWithoutAddress(subject, node),
      ...idleLapse(subject, node),
    ]),
  );
};

const silenceOf = (subject: Subject, node: PlanNode, unheard: Set<string>): Finding[] => {
  if (node.deadline === undefined) {
    return [found(subject, 'RB222', byKind(subject), node.at, { step: node.id })];
  }
  return unheard.has(node.id)
    ? [found(subject, 'RB223', byKind(subject), node.at, { step: node.id })]
    : [];
};

const pageWithoutAddress = (subject: Subject, node: PlanNode): Finding[] => {
  const pages = node.type === 'escalate' || node.onLapse?.type === 'escalate';
  const named =
    subject.plan.escalation !== undefined ||
    (node.type === 'escalate' && (node.policy ?? node.role) !== undefined);
  return pages && !named
    ? [found(subject, 'RB224', byKind(subject), node.at, { step: node.id })]
    : [];
};

/** A lapse or a timeout that cannot come, because nothing falls due. */
const idleLapse = (subject: Subject, node: PlanNode): Finding[] => {
  if (node.deadline !== undefined) return [];
  const attribute =
    node.type === 'wait' && node.onTimeout !== undefined ? 'onTimeout' : node.onLapse && 'onLapse';
  return attribute
    ? [found(subject, 'RB225', 'warning', node.at, { step: node.id, attribute })]
    : [];
};
