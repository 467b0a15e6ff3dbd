import { useTranslations } from 'use-intl';
import type { DrillReport } from '../../domain/drill/report.types.ts';
import { Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';

const tones = { met: 'ok', missed: 'bad', unfinished: 'neutral' } as const;

/** Every deadline in the order in which it was set. */
export const DeadlineTable = ({ deadlines }: Pick<DrillReport, 'deadlines'>) => {
  const t = useTranslations('drill.report');
  const say = useDuration();
  if (deadlines.length === 0) return <p className="text-ink-2">{t('noDeadlines')}</p>;
  return (
    <ul className="divide-y divide-line">
      {deadlines.map(({ walkthrough, step, title, setAt, dueAt, fate, endedAt, late }) => (
        <li
          key={`${walkthrough} ${step} ${setAt}`}
          className="keep-together flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5"
        >
          <span className="min-w-0 break-words">{title}</span>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
            <span>
              {t('due')} <TimeText at={dueAt} bare />
            </span>
            {fate === 'missed' && late === undefined ? (
              <span>{t('stillOpen')}</span>
            ) : endedAt === undefined ? null : (
              <span>
                {t('left')} <TimeText at={endedAt} bare />
              </span>
            )}
            {late === undefined ? null : (
              <span className="font-medium text-bad">{t('late', { late: say(late) })}</span>
            )}
            <Tag tone={tones[fate]}>{t(`fate.${fate}`)}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
};
