import { useTranslations } from 'use-intl';
import type { PlanChange } from '../../domain/runbook/revision.types.ts';
import { useDuration } from '../time/use-duration.ts';

/** What a change of the plan means for whoever walks it, a sentence each. */
const useChangeWords = () => {
  const t = useTranslations('revision');
  const graph = useTranslations('graph');
  const say = useDuration();
  const time = (seconds: number | undefined) =>
    seconds === undefined ? t('nothing') : say(seconds);
  const kind = (name: string) =>
    graph.has(`kind.${name}` as never) ? graph(`kind.${name}` as 'kind.step') : name;
  return (change: PlanChange): string => {
    switch (change.type) {
      case 'step-renamed':
      case 'title-changed':
        return t(`change.${change.type}`, { from: change.from, to: change.to });
      case 'step-kind-changed':
        return t('change.step-kind-changed', {
          title: change.title,
          from: kind(change.from),
          to: kind(change.to),
        });
      case 'deadline-changed':
        return t('change.deadline-changed', {
          title: change.title,
          from: time(change.from),
          to: time(change.to),
        });
      case 'role-changed':
        return t('change.role-changed', {
          title: change.title,
          from: change.from ?? t('nothing'),
          to: change.to ?? t('nothing'),
        });
      case 'objective-changed':
        return t('change.objective-changed', { from: time(change.from), to: time(change.to) });
      case 'commands-changed':
      case 'checks-changed':
        return t(`change.${change.type}`, {
          title: change.title,
          added: change.added,
          removed: change.removed,
        });
      case 'step-added':
      case 'step-removed':
      case 'step-moved':
      case 'way-changed':
      case 'include-changed':
        return t(`change.${change.type}`, { title: change.title });
    }
  };
};

export const PlanChanges = ({ changes }: { changes: PlanChange[] | undefined }) => {
  const t = useTranslations('revision');
  const words = useChangeWords();
  if (!changes) return <p className="text-ink-2">{t('noPlan')}</p>;
  if (changes.length === 0) return <p className="text-ink-2">{t('noStepChange')}</p>;
  return (
    <ul className="ml-5 list-disc">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>{words(change)}</li>
      ))}
    </ul>
  );
};
