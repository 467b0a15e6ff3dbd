import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PackIncident } from '../../../domain/review/pack/incidents.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { SeverityTag } from '../../tag.tsx';
import { DateText } from '../../time/date-text.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { AgainstObjective } from './against-objective.tsx';

const Recovery = ({ row: { times, objective, met, state } }: { row: PackIncident }) => {
  const t = useTranslations('pack.incidents');
  const took = times.mitigate ?? times.resolve;
  if (state === 'cancelled') return <p className="text-ink-3">{t('cancelled')}</p>;
  if (took === null) return <p className="font-medium text-warn">{t('goesOn')}</p>;
  return <AgainstObjective seconds={took} objective={objective} met={met} />;
};

const Times = ({ row: { times } }: { row: PackIncident }) => {
  const t = useTranslations('pack.incidents');
  const say = useDuration();
  const parts = [
    ...(times.detect === null ? [] : [t('detected', { time: say(times.detect) })]),
    ...(times.acknowledge === null ? [] : [t('acknowledged', { time: say(times.acknowledge) })]),
  ];
  return parts.length === 0 ? null : <span>{parts.join(', ')}</span>;
};

/** Every real incident of the period, its recovery drawn against its objective. */
export const Incidents = ({ rows }: { rows: readonly PackIncident[] }) => {
  const t = useTranslations('pack');
  const words = useTranslations('incident');
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.incidents')}</p>;
  return (
    <ul className="mt-5 divide-y divide-line border-y border-line text-control">
      {rows.map((row) => (
        <li
          key={row.key}
          className="keep-together grid gap-x-8 gap-y-2 py-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="num text-ink-2">
                {words('number', { number: String(row.number) })}
              </span>
              <SeverityTag severity={row.severity} />
              <Link
                to={sourcePath(row.source)}
                className="min-w-0 font-medium break-words no-underline hover:underline"
              >
                {row.title}
              </Link>
            </p>
            <p className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-2">
              <DateText at={row.declaredAt} />
              <Times row={row} />
              {row.alike.length > 0 ? (
                <span className="font-medium text-warn">
                  {t('incidents.alike', {
                    numbers: row.alike
                      .map((number) => words('number', { number: String(number) }))
                      .join(', '),
                  })}
                </span>
              ) : null}
            </p>
          </div>
          <div className="min-w-0">
            <Recovery row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
};
