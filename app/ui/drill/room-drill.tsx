import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { useRoom } from '../room/room-context.ts';
import { TimeText } from '../time/time-text.tsx';

const seenKey = (incident: string) => `bulkhead.injects.${incident}`;

/** How this is rehearsed, and the newest surprise, large, until somebody here has seen it. */
export const RoomDrill = () => {
  const t = useTranslations('drill.room');
  const { incident } = useRoom().view;
  const { id, drill, kind, open } = incident;
  const [seen, setSeen] = useState(0);
  useEffect(() => setSeen(Number(sessionStorage.getItem(seenKey(id)) ?? 0)), [id]);
  if (kind !== 'drill') return null;
  const last = drill?.told.at(-1);
  const see = (number: number) => {
    sessionStorage.setItem(seenKey(id), String(number));
    setSeen(number);
  };
  return (
    <div className="border-b-2 border-dashed border-drill px-4 py-2 text-small text-ink-2 sm:px-5">
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        {drill && drill.pace > 1 ? (
          <b className="font-semibold text-drill">
            {t('pace', { pace: String(drill.pace), seconds: Math.ceil(60 / drill.pace) })}
          </b>
        ) : null}
        <span>{t(drill?.pages === 'log' ? 'log' : 'marked')}</span>
        {drill && drill.ahead > 0 && open ? (
          <span>{t('ahead', { count: drill.ahead })}</span>
        ) : null}
        <Link to={`/incidents/${id}/drill-report`}>{t('report')}</Link>
      </p>
      {last && last.number > seen && open ? (
        <div
          role="alert"
          className="my-2 flex max-w-[900px] flex-wrap items-end justify-between gap-x-6 gap-y-3 rounded-card border-2 border-dashed border-drill bg-drill-soft px-4 py-4 sm:px-5"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap gap-x-2 font-semibold text-drill">
              {t('inject', { number: String(last.number) })}
              <span className="font-normal">
                <TimeText at={last.at} />
              </span>
            </p>
            <p className="mt-1 text-step font-semibold break-words whitespace-pre-line text-ink">
              {last.text}
            </p>
          </div>
          <Button onClick={() => see(last.number)}>{t('seen')}</Button>
        </div>
      ) : null}
    </div>
  );
};
