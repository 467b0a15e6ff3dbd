import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Gap } from '../../domain/gap/gap.types.ts';
import { DateText } from '../time/date-text.tsx';
import { useActorName } from './use-actor-name.ts';

/** What was reported wrong about a step, pinned beside it until the runbook says better. */
export const GapMarks = ({ gaps }: { gaps: Gap[] }) => {
  const t = useTranslations('gap');
  const nameOf = useActorName();
  return gaps.map((gap) => (
    <aside
      key={gap.id}
      className="keep-together mt-3 max-w-[66ch] rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-2.5 text-control"
    >
      <p className="flex flex-wrap gap-x-3 text-small">
        <Link to={`/gaps/${gap.id}`} className="font-semibold text-warn">
          {t('mark', { number: String(gap.number) })}
        </Link>
        <span className="text-ink-2">
          {t.rich('markBy', { who: nameOf(gap.by), at: () => <DateText at={gap.at} /> })}
        </span>
        {gap.incident ? (
          <Link to={`/incidents/${gap.incident.id}`} className="text-ink-2 underline">
            {t('inIncident', { number: String(gap.incident.number) })}
          </Link>
        ) : null}
        {gap.live ? null : <span className="text-ink-2">{t('onOlder')}</span>}
      </p>
      {gap.note ? (
        <p className="mt-1 font-medium break-words whitespace-pre-line">
          {`${t('pinned')}: ${gap.note.text}`}
        </p>
      ) : null}
      <p className="mt-1 break-words whitespace-pre-line">{gap.text}</p>
    </aside>
  ));
};
