import { useTranslations } from 'use-intl';
import type { PageView } from '../../domain/escalation/page-view.ts';
import { Avatar } from '../avatar.tsx';
import { Tag, type Tone } from '../tag.tsx';
import { Countdown } from '../time/countdown.tsx';

const tones: Record<PageView['state'], Tone> = {
  paging: 'warn',
  acknowledged: 'ok',
  exhausted: 'bad',
  ended: 'neutral',
};

/** A page as it stands: who is asked, how far it has climbed, when it goes on. */
export const PageFacts = ({ page }: { page: PageView }) => {
  const t = useTranslations('page');
  const { state, possible, level, levels, round, rounds, nextAt, quietAt } = page;
  const by = page.acknowledged?.by;
  return (
    <div className="grid gap-2 text-control">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium">{page.title}</span>
        <Tag tone={tones[state]}>{possible ? t(`state.${state}`) : t('state.impossible')}</Tag>
      </div>
      {possible ? null : (
        <p className="text-small text-ink-2">
          {t('impossible', {
            unknown: page.wanted === undefined ? 'no' : 'yes',
            wanted: page.wanted ?? '',
          })}
        </p>
      )}
      {by && by.type !== 'clock' ? (
        <p className="text-small text-ink-2">{t('acknowledgedBy', { name: by.name })}</p>
      ) : null}
      {state === 'paging' && level > 0 ? (
        <p className="flex flex-wrap justify-between gap-x-3 text-small text-ink-2">
          <span>
            {page.lastResort ? t('lastResort') : t('level', { level, levels })}
            {rounds > 1 && !page.lastResort ? `, ${t('round', { round, rounds })}` : ''}
          </span>
          {nextAt === undefined ? null : (
            <span>
              {t('next')} <Countdown dueAt={nextAt} />
            </span>
          )}
        </p>
      ) : null}
      {quietAt === undefined ? null : (
        <p className="text-small text-ink-2">
          {t('quiet')} <Countdown dueAt={quietAt} />
        </p>
      )}
      {state === 'paging' || state === 'exhausted' ? (
        <ul className="grid gap-1.5">
          {page.people.map((person) => (
            <li key={person.id} className="flex items-center gap-2">
              <Avatar name={person.name} />
              <span className="min-w-0 flex-1">{person.name}</span>
              <span className="text-fine text-ink-3">{t(`person.${person.state}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
