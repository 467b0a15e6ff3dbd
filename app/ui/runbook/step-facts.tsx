import { useTranslations } from 'use-intl';
import type { Plan, PlanNode } from '../../domain/runbook/plan.ts';
import { useDuration } from '../time/use-duration.ts';

/** What an element of this kind does beyond its prose: what is observed, waited for, agreed or sent. */
export const StepFacts = ({
  node,
  roles,
  titleOf,
}: {
  node: PlanNode;
  roles: Plan['roles'];
  titleOf: (id: string) => string;
}) => {
  const t = useTranslations('runbook.step');
  const say = useDuration();
  const roleTitle = (id: string) => roles.find((role) => role.id === id)?.title ?? id;
  const facts = ((): (string | undefined | false)[] => {
    switch (node.type) {
      case 'verify':
        return [
          t('observe', { what: node.what }),
          node.expect &&
            t('expect', { expect: [node.expect, node.unit].filter(Boolean).join(' ') }),
        ];
      case 'wait':
        return [
          node.for !== undefined && t('waitsFor', { time: say(node.for) }),
          node.until?.type === 'alert-resolved' && t('waitsUntil.alert'),
          node.until?.type === 'feed' &&
            t('waitsUntil.feed', { name: node.until.name, state: node.until.state }),
          node.until?.type === 'signal' && t('waitsUntil.signal', { name: node.until.name }),
        ];
      case 'escalate':
        return [node.policy && t('policy', { policy: node.policy }), node.message];
      case 'notify':
        return [
          t('audience', { audience: node.audience }),
          node.every !== undefined && t('every', { time: say(node.every) }),
        ];
      case 'approval':
        return [
          t('quorum', { quorum: node.quorum, roles: node.roles.map(roleTitle).join(', ') }),
          node.limit && t('limit', { limit: node.limit }),
        ];
      case 'include':
        return [t('includes', { runbook: node.plan?.title ?? node.runbook })];
      case 'rollback':
        return [t('rollbackFor', { step: titleOf(node.for) })];
      default:
        return [];
    }
  })().filter((fact): fact is string => Boolean(fact));
  return facts.length === 0 ? null : (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
};
