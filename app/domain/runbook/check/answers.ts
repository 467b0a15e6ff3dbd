import type { Finding } from '../finding.ts';
import { ownLists } from '../graph.ts';
import type { DecisionNode, PlanNode } from '../plan.ts';
import { timeOf } from '../worst-case.ts';
import { found, type Rule, type Subject } from './context.ts';

/** Every answer somebody can give, and every silence, leads somewhere. */
export const answers: Rule = (subject) =>
  ownLists(subject.whole)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => answersOf(subject, node));

const answersOf = (subject: Subject, node: PlanNode): Finding[] => {
  const step = node.id;
  switch (node.type) {
    case 'decision':
      return admitsDoubt(node) ? [] : [found(subject, 'RB211', 'warning', node.at, { step })];
    case 'verify':
      return node.onFail === undefined ? [found(subject, 'RB212', 'error', node.at, { step })] : [];
    case 'wait':
      return timeOf(node) === undefined
        ? [found(subject, 'RB213', 'error', node.at, { step })]
        : [];
    case 'approval':
      return node.onRefused === undefined
        ? [found(subject, 'RB214', 'error', node.at, { step })]
        : [];
    default:
      return [];
  }
};

const doubt =
  /\b(can'?t|can’t|cannot|could not|unable to) (tell|say|decide|know)\b|\b(not sure|unsure|unclear|unknown|don'?t know|don’t know|do not know|no idea|in doubt)\b/i;

const admitsDoubt = ({ options }: DecisionNode): boolean =>
  options.some(({ id, title }) => doubt.test(title) || doubt.test(id.replaceAll('-', ' ')));
