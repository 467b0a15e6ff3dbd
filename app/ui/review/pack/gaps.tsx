import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { PackGap } from '../../../domain/review/pack/gaps.ts';
import { stepAnchor } from '../../runbook/step-anchor.ts';
import { Tag } from '../../tag.tsx';

const DAY = 86_400_000;
const Line = ({ row, madeAt, oldest }: { row: PackGap; madeAt: number; oldest: number }) => {
  const t = useTranslations('pack.gaps');
  const page = useTranslations('pack.actions');
  const days = Math.max(0, Math.floor(((row.closedAt ?? madeAt) - row.at) / DAY));
  const address = `/runbooks/${encodeURIComponent(row.runbook.id)}`;
  const open = row.status !== 'closed';
  return (
    <li className="keep-together grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="num text-ink-3">{row.number}</span>
          <Link
            to={row.step ? `${address}#${stepAnchor(row.step.id)}` : address}
            className="font-medium break-words no-underline hover:underline"
          >
            {row.step?.title ?? t('whole')}
          </Link>
          <span className="text-small text-ink-2">{row.runbook.title}</span>
        </p>
        <p className="mt-0.5 max-w-[66ch] break-words whitespace-pre-line text-ink-2">{row.text}</p>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center justify-between gap-x-3">
          <span className="num">{t('ageBar', { days })}</span>
          <span className="text-small text-ink-2">
            {row.owner?.name ?? (open ? page('nobody') : '')}
          </span>
          {row.closedAt === null ? null : (
            <Tag tone="ok">{t('closed', { day: dayOf(row.closedAt) })}</Tag>
          )}
        </p>
        {open ? (
          <svg
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            aria-hidden
            className="mt-1 h-1.5 w-full"
          >
            <rect width={100} height={6} className="fill-sunken" />
            <rect width={Math.max(1, (days / oldest) * 100)} height={6} className="fill-warn" />
          </svg>
        ) : null}
      </div>
    </li>
  );
};

/** What is wrong in the runbooks and for how long; the oldest first, its age drawn. */
export const Gaps = ({ rows, madeAt }: { rows: readonly PackGap[]; madeAt: number }) => {
  const t = useTranslations('pack');
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.gaps')}</p>;
  const open = rows.filter(({ status }) => status !== 'closed');
  const closed = rows.filter(({ status }) => status === 'closed');
  const oldest = Math.max(1, ...open.map(({ at }) => (madeAt - at) / DAY));
  return (
    <div className="mt-5 text-control">
      <ul className="divide-y divide-line border-y border-line">
        {open.map((row) => (
          <Line key={row.key} row={row} madeAt={madeAt} oldest={oldest} />
        ))}
      </ul>
      {closed.length === 0 ? null : (
        <details className="mt-3">
          <summary className="text-ink-2">{t('gaps.closedMore', { count: closed.length })}</summary>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {closed.map((row) => (
              <Line key={row.key} row={row} madeAt={madeAt} oldest={oldest} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
