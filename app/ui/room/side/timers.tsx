import { useTranslations } from 'use-intl';
import { Countdown } from '../../time/countdown.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from './side-section.tsx';

/** Every clock that runs, the nearest first. */
export const Timers = () => {
  const t = useTranslations('room.side');
  const timers = useRoom().view.timers.toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <SideSection title={t('lapse')}>
      {timers.length === 0 ? <p className="text-control text-ink-3">{t('noLapse')}</p> : null}
      <ul className="text-control">
        {timers.map((timer) => (
          <li key={timer.key} className="flex justify-between gap-3 py-[5px]">
            <span className="min-w-0">{timer.title}</span>
            <span className="flex-none text-ink-2">
              <Countdown dueAt={timer.dueAt} />
            </span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
};
