import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { PackRunbook } from '../../../domain/review/pack/runbooks.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { Tag, type Tone } from '../../tag.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { Under } from './pack-section.tsx';

const parts = ['fresh', 'due', 'never', 'unplanned'] as const;
const fills = {
  ...{ fresh: 'fill-ok', due: 'fill-bad', never: 'fill-warn', unplanned: 'fill-line-strong' },
};
const squares = {
  ...{ fresh: 'bg-ok', due: 'bg-bad', never: 'bg-warn', unplanned: 'bg-line-strong' },
};

/** All runbooks that count, by how their proof stands: one bar, with its parts in words below. */
const FreshnessBar = ({ rows }: { rows: readonly PackRunbook[] }) => {
  const t = useTranslations('pack.runbooks');
  const live = rows.filter(({ status }) => status !== 'deprecated');
  const count = (part: (typeof parts)[number]) =>
    live.filter(({ freshness }) => freshness === part).length;
  const counts = { fresh: count('fresh'), due: count('due'), never: count('never') };
  const all = { ...counts, unplanned: count('unplanned') };
  const said = { fresh: `${all.fresh}`, due: `${all.due}`, never: `${all.never}` };
  let at = 0;
  return (
    <div className="mt-5">
      <svg
        viewBox={`0 0 ${Math.max(1, live.length)} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('bar', { ...said, unplanned: `${all.unplanned}` })}
        className="h-3 w-full"
      >
        {parts.map((part) => {
          const x = at;
          at += all[part];
          return all[part] === 0 ? null : (
            <rect key={part} x={x} width={all[part]} height={10} className={fills[part]} />
          );
        })}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-2">
        {parts.map((part) => (
          <li key={part} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-[2px] ${squares[part]}`} />
            <span className="num">{all[part]}</span> {t(part)}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What asks for attention of one runbook, the worst first. */
const useAsks = () => {
  const t = useTranslations('pack.runbooks');
  const say = useDuration();
  return (row: PackRunbook): { tone: Tone; text: string }[] => {
    const asks: { tone: Tone; text: string }[] = [];
    if (row.stale) asks.push({ tone: 'bad', text: t('stale') });
    if (row.errors > 0) asks.push({ tone: 'bad', text: t('errors', { count: row.errors }) });
    if (row.freshness === 'due' && row.dueAt !== null)
      asks.push({ tone: 'bad', text: t('dueSince', { day: dayOf(row.dueAt) }) });
    if (row.freshness === 'never') asks.push({ tone: 'warn', text: t('never') });
    if (row.openGaps > 0) asks.push({ tone: 'warn', text: t('gaps', { count: row.openGaps }) });
    if (row.owner === null) asks.push({ tone: 'warn', text: t('ownerless') });
    if (row.worst !== null && row.objective !== null && row.worst > row.objective)
      asks.push({
        tone: 'warn',
        text: t('overObjective', { worst: say(row.worst), objective: say(row.objective) }),
      });
    if (row.lastDrilledAt === null) asks.push({ tone: 'neutral', text: t('neverDrilled') });
    if (row.successor === null) asks.push({ tone: 'neutral', text: t('successorless') });
    if (row.warnings > 0)
      asks.push({ tone: 'neutral', text: t('warnings', { count: row.warnings }) });
    return asks;
  };
};

const Lines = ({ rows }: { rows: readonly PackRunbook[] }) => {
  const t = useTranslations('pack.runbooks');
  const asksOf = useAsks();
  return (
    <ul className="divide-y divide-line border-y border-line text-control">
      {rows.map((row) => {
        const proof = [
          ...(row.lastReviewed === null ? [] : [t('reviewed', { day: row.lastReviewed })]),
          ...(row.lastDrilledAt === null ? [] : [t('drilled', { day: dayOf(row.lastDrilledAt) })]),
          ...(row.lastUsedAt === null ? [] : [t('used', { day: dayOf(row.lastUsedAt) })]),
        ];
        return (
          <li
            key={row.key}
            className="keep-together grid gap-x-6 gap-y-1.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:grid-cols-2"
          >
            <div className="min-w-0">
              <Link
                to={sourcePath(row.source)}
                className="font-medium break-words no-underline hover:underline"
              >
                {row.title}
              </Link>
              <p className="text-small text-ink-2">
                {[...(row.owner === null ? [] : [row.owner]), ...proof].join(' · ')}
              </p>
            </div>
            <ul className="flex min-w-0 flex-wrap content-start items-start gap-1.5">
              {asksOf(row).map(({ tone, text }) => (
                <li key={text}>
                  <Tag tone={tone}>{text}</Tag>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
};

/** The estate: how its proof stands, and each runbook that asks for something. */
export const Runbooks = ({ rows }: { rows: readonly PackRunbook[] }) => {
  const t = useTranslations('pack');
  const asksOf = useAsks();
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.runbooks')}</p>;
  const asks = rows.filter(
    (row) => row.status !== 'deprecated' && asksOf(row).some(({ tone }) => tone !== 'neutral'),
  );
  const quiet = rows.filter((row) => !asks.includes(row));
  return (
    <>
      <FreshnessBar rows={rows} />
      {asks.length > 0 ? (
        <Under title={t('runbooks.attention')}>
          <Lines rows={asks} />
        </Under>
      ) : null}
      {quiet.length > 0 ? (
        <details className="mt-4">
          <summary className="text-control text-ink-2">
            {t('runbooks.quiet', { count: quiet.length })}
          </summary>
          <div className="mt-2">
            <Lines rows={quiet} />
          </div>
        </details>
      ) : null}
    </>
  );
};
