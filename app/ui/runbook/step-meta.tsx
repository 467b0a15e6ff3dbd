import { useTranslations } from 'use-intl';
import type { Plan, PlanNode } from '../../domain/runbook/plan.ts';
import { Tag } from '../tag.tsx';
import { useDuration } from '../time/use-duration.ts';

/** Who does it, by when, and what a lapse does. */
export const StepMeta = ({
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
  const role = roles.find((one) => one.id === node.role)?.title ?? node.role;
  const deadline =
    node.deadline === undefined
      ? null
      : node.onLapse?.type === 'escalate'
        ? t('thenEscalates', { time: say(node.deadline) })
        : node.onLapse?.type === 'goto'
          ? t('thenGoesTo', { time: say(node.deadline), step: titleOf(node.onLapse.to) })
          : t('deadline', { time: say(node.deadline) });
  const critical = node.type === 'step' && node.critical;
  const kind = node.type === 'step' ? null : t(node.type);
  if (!role && !kind && !deadline && !critical && !node.maxVisits) return null;
  return (
    <p className="keep-with-next mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
      {role ? <span className="font-medium">{role}</span> : null}
      {kind ? <span>{kind}</span> : null}
      {deadline ? <span>{deadline}</span> : null}
      {node.maxVisits ? <span>{t('visits', { count: node.maxVisits })}</span> : null}
      {critical ? <Tag tone="warn">{t('critical')}</Tag> : null}
    </p>
  );
};
