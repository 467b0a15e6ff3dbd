import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EscalationSection, PackPerson } from '../../../domain/review/pack/escalation.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { sayFinding } from '../../../messages/say-finding.ts';
import { Tag } from '../../tag.tsx';
import { DateText } from '../../time/date-text.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { Under } from './pack-section.tsx';

const MOST_PAGES = 10;

/** Hours as a bar, pages in words: both are load, and neither stands for the other. */
const Load = ({ people }: { people: readonly PackPerson[] }) => {
  const t = useTranslations('pack.escalation');
  const most = Math.max(1, ...people.map(({ hours }) => hours));
  return (
    <ul className="text-control">
      {people.map((one) => (
        <li
          key={one.key}
          className="keep-together grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] items-center gap-x-4 gap-y-0.5 py-1.5 sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_15rem]"
        >
          <Link to={sourcePath(one.source)} className="truncate no-underline hover:underline">
            {one.name}
          </Link>
          <span className="flex items-center gap-2">
            <svg
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden
              className="h-2 min-w-0 flex-1"
            >
              <rect width={100} height={8} className="fill-sunken" />
              <rect width={(one.hours / most) * 100} height={8} className="fill-info" />
            </svg>
            <span className="num w-[4.5rem] text-right whitespace-nowrap">
              {t('hoursText', { hours: one.hours })}
            </span>
          </span>
          <span className="text-ink-2 max-sm:col-span-2">
            {t('pagesText', { pages: one.pages, acknowledged: String(one.acknowledged) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Pages = ({ rows }: Pick<EscalationSection, 'rows'>) => {
  const t = useTranslations('pack.escalation');
  const words = useTranslations('incident');
  const say = useDuration();
  const slowest = [...rows]
    .sort((a, b) => (b.acknowledge ?? Infinity) - (a.acknowledge ?? Infinity))
    .slice(0, MOST_PAGES);
  return (
    <Under title={t('slowest')}>
      <ul className="divide-y divide-line border-y border-line text-control">
        {slowest.map((row) => (
          <li
            key={row.key}
            className="keep-together flex flex-wrap items-baseline justify-between gap-x-4 py-2"
          >
            <span className="flex flex-wrap gap-x-3">
              <Link to={sourcePath(row.source)} className="num no-underline hover:underline">
                {words('number', { number: String(row.incident.number) })}
              </Link>
              <span className="text-ink-2">
                <DateText at={row.startedAt} />
              </span>
            </span>
            {row.acknowledge === null ? (
              <span className={row.unanswered ? 'font-medium text-bad' : 'text-ink-2'}>
                {t(row.unanswered ? 'unanswered' : 'notAcknowledged')}
              </span>
            ) : (
              <span className="num font-semibold">{say(row.acknowledge)}</span>
            )}
          </li>
        ))}
      </ul>
    </Under>
  );
};

/** Whether pages reached somebody, what that cost them, and what would keep the next from arriving. */
export const Escalation = ({ section }: { section: EscalationSection }) => {
  const t = useTranslations('pack');
  const { rows, people, findings } = section;
  return (
    <>
      {rows.length === 0 ? <p className="mt-4 text-ink-2">{t('empty.escalation')}</p> : null}
      {rows.length > 0 ? <Pages rows={rows} /> : null}
      {people.length > 0 ? (
        <Under title={t('escalation.load')}>
          <Load people={people} />
        </Under>
      ) : null}
      <Under title={t('escalation.findings')}>
        {findings.length === 0 ? (
          <p className="text-ink-2">{t('escalation.noFindings')}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line text-control">
            {findings.map((one) => (
              <li key={one.key} className="keep-together flex flex-wrap items-start gap-x-3 py-2">
                <Tag tone={one.severity === 'error' ? 'bad' : 'warn'} mono>
                  {one.code}
                </Tag>
                <Link
                  to={sourcePath(one.source)}
                  className="min-w-0 flex-1 break-words no-underline hover:underline"
                >
                  {sayFinding(one).says}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Under>
    </>
  );
};
