import { useTranslations } from 'use-intl';
import type { ActionItem, ActionState } from '../../domain/action/action-item.ts';
import { Tag, type Tone } from '../tag.tsx';

const tones: Record<ActionState, Tone> = {
  open: 'warn',
  done: 'info',
  verified: 'ok',
  accepted: 'neutral',
  dropped: 'neutral',
};

export const ActionStateTag = ({ state }: Pick<ActionItem, 'state'>) => {
  const t = useTranslations('action.state');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
};

/** Its day, and that it is over when it is. */
export const DueText = ({ item, overdue }: { item: ActionItem; overdue: boolean }) => {
  const t = useTranslations('action');
  const until = item.state === 'accepted' ? item.settled?.until : undefined;
  const day = until ?? item.dueOn;
  if (day === undefined) return <span className="text-ink-3">{t('noDay')}</span>;
  return (
    <span className={overdue ? 'font-medium text-bad' : undefined}>
      {overdue ? `${t('overdue')}: ` : null}
      <time dateTime={day} className="num whitespace-nowrap">
        {until ? t('until', { day }) : day}
      </time>
    </span>
  );
};
