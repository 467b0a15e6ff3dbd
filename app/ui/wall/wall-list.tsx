import { useTranslations } from 'use-intl';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { classNames } from '../class-names.ts';
import { worstFirst } from '../incident/worst-first.ts';
import { WallCountdown, WallSince } from './wall-clock-face.tsx';
import { WallMarks } from './wall-marks.tsx';

/** So many still read large on one screen. */
const SHOWN = 4;

const Tile = ({ incident }: { incident: IncidentSummary }) => {
  const t = useTranslations('wall');
  const { current } = incident;
  return (
    <li
      className={classNames(
        'rounded-card border bg-surface p-[clamp(14px,1.6vw,32px)]',
        incident.kind === 'drill' ? 'border-2 border-dashed border-drill' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="min-w-0 flex-1 basis-[14em]">
          <WallMarks incident={incident} small />
          <h2 className="mt-[0.2em] text-[clamp(1.375rem,2.5vw,3.25rem)]/tight font-semibold break-words">
            {incident.title}
          </h2>
        </div>
        <WallSince from={incident.declaredAt} />
      </div>
      <div className="mt-[clamp(8px,0.9vw,18px)] flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-t border-line pt-[clamp(8px,0.9vw,18px)]">
        <p className="min-w-0 flex-1 basis-[14em] text-[clamp(1.0625rem,1.6vw,2rem)]/snug break-words">
          {current ? current.title : t('nothingWaits')}
          <span className="ml-3 text-ink-2">
            {current?.roleTitle ? `${current.roleTitle} · ` : ''}
            {t('progress', { done: incident.doneCount, total: incident.totalCount })}
          </span>
        </p>
        {current?.dueAt === undefined ? null : <WallCountdown dueAt={current.dueAt} />}
      </div>
    </li>
  );
};

/** Everything that burns, the worst first and real before rehearsed. */
export const WallList = ({ incidents }: { incidents: IncidentSummary[] }) => {
  const t = useTranslations('wall');
  const sorted = worstFirst(incidents);
  if (sorted.length === 0)
    return (
      <div className="grid h-full place-items-center text-center">
        <div>
          <h1 className="text-[clamp(1.75rem,4vw,5rem)]/tight font-semibold">{t('quiet')}</h1>
          <p className="mt-2 text-[clamp(1rem,1.4vw,1.75rem)] text-ink-2">{t('quietText')}</p>
        </div>
      </div>
    );
  return (
    <div className="grid content-start gap-[clamp(12px,1.2vw,24px)]">
      <h1 className="text-[clamp(1.125rem,1.7vw,2.1rem)] font-semibold text-ink-2">
        {t('open', { count: sorted.length })}
      </h1>
      <ul className="grid gap-[clamp(10px,1vw,20px)]">
        {sorted.slice(0, SHOWN).map((incident) => (
          <Tile key={incident.id} incident={incident} />
        ))}
      </ul>
      {sorted.length > SHOWN ? (
        <p className="text-[clamp(1rem,1.4vw,1.75rem)] text-ink-2">
          {t('moreOpen', { count: sorted.length - SHOWN })}
        </p>
      ) : null}
    </div>
  );
};
