import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import {
  type Coverage,
  type CoverageEvidence,
  type CoverageRow,
  coverageStandards,
} from '../../../domain/review/coverage.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { useDuration } from '../../time/use-duration.ts';

const QUARTER = 92 * 86_400;
/** Fresh within a quarter, amber after it; none says so in words. */
const Evidence = ({ one, madeAt }: { one: CoverageEvidence; madeAt: number }) => {
  const t = useTranslations('coverage');
  const say = useDuration();
  const seconds = one.newest === null ? null : Math.round((madeAt - one.newest) / 1000);
  return (
    <li className="keep-together flex flex-wrap items-baseline justify-between gap-x-4 py-1">
      <span className="min-w-0">
        <Link to={sourcePath(one.source)} className="no-underline hover:underline">
          {t(`kind.${one.kind}`)}
        </Link>{' '}
        {one.count > 0 ? (
          <span className="num text-small text-ink-3">{t('count', { count: one.count })}</span>
        ) : null}
      </span>
      {seconds === null ? (
        <span className="font-medium text-bad">{t('none')}</span>
      ) : (
        <span className={seconds > QUARTER ? 'num font-medium text-warn' : 'num text-ok'}>
          {seconds < 60 ? t('standing') : t('ageText', { time: say(seconds) })}
        </span>
      )}
    </li>
  );
};

const Requirement = ({ row, madeAt }: { row: CoverageRow; madeAt: number }) => {
  const t = useTranslations('coverage');
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[7rem_minmax(0,1fr)] print:grid-cols-[7rem_minmax(0,1fr)]">
      <p className="num font-semibold">{row.clause}</p>
      <ul className="min-w-0 text-control">
        {row.evidence.map((one) => (
          <Evidence key={one.kind} one={one} madeAt={madeAt} />
        ))}
        {row.notKept.map((code) => (
          <li key={code} className="py-1 text-ink-2">
            {t('notKept')}: {t(`missing.${code}`)}
          </li>
        ))}
      </ul>
    </li>
  );
};

/** Clause by clause: which records are mapped to it, and how old the newest of each kind is. */
export const CoveragePage = ({ coverage }: { coverage: Coverage }) => {
  const t = useTranslations('coverage');
  const { rows, madeAt } = coverage;
  const whole = rows.filter(({ oldest }) => oldest !== null).length;
  const absent = rows.filter(({ evidence }) => evidence.length === 0).length;
  return (
    <div className="mx-auto max-w-[920px] px-4 pt-6 pb-16 sm:px-6 print:max-w-none print:p-0">
      <h1 className="text-headline font-semibold">{t('title')}</h1>
      <p className="mt-1 max-w-[66ch] text-ink-2">{t('lead')}</p>
      <p className="mt-3 max-w-[66ch] font-medium">
        {t('summary', {
          ...{ whole: String(whole), all: String(rows.length), absent: String(absent) },
        })}
      </p>
      <p className="mt-1 text-small text-ink-3">
        {t('span', { at: dayOf(madeAt) })}. {t('api')}
      </p>
      {coverageStandards.map((standard) => (
        <section
          key={standard}
          className="mt-6 rounded-card border border-line bg-surface px-4 py-4 sm:px-6 print:border-x-0 print:border-b-0 print:px-0"
        >
          <h2 className="text-title font-semibold">{t(`standard.${standard}`)}</h2>
          <ul className="mt-2 divide-y divide-line">
            {rows
              .filter((row) => row.standard === standard)
              .map((row) => (
                <Requirement key={row.clause} row={row} madeAt={madeAt} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
