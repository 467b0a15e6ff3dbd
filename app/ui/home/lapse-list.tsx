import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LapseNext } from '../../domain/incident/summary.types.ts';
import { SideCard } from '../card.tsx';
import { Countdown } from '../time/countdown.tsx';

/** What lapses next, in all open incidents, soonest first. */
export const LapseList = ({ lapses }: { lapses: LapseNext[] }) => {
  const t = useTranslations('home');
  return (
    <SideCard title={t('nextToLapse')}>
      {lapses.length === 0 ? (
        <p className="text-control text-ink-2">{t('nothingToLapse')}</p>
      ) : (
        <ul className="text-control">
          {lapses.map(({ incident, step, title, dueAt }) => (
            <li key={`${incident.id} ${step}`} className="flex justify-between gap-4 py-[5px]">
              <Link to={`/incidents/${incident.id}`} className="no-underline hover:underline">
                {incident.kind === 'drill' ? t('inDrill', { step: title }) : title}
              </Link>
              <span className="flex-none text-right whitespace-nowrap">
                <Countdown dueAt={dueAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </SideCard>
  );
};
