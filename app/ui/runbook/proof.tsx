import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookPage } from '../../domain/runbook/page.types.ts';
import { classNames } from '../class-names.ts';
import { useDuration } from '../time/use-duration.ts';

type Proven = Pick<RunbookPage, 'errors' | 'cases' | 'worst' | 'objective'>;

const Line = ({
  what,
  tone,
  children,
}: {
  what: string;
  tone: 'ok' | 'warn' | 'bad' | null;
  children: ReactNode;
}) => (
  <div className="flex justify-between gap-4 py-1">
    <dt>{what}</dt>
    <dd
      className={classNames(
        'num flex-none',
        tone === 'ok' && 'text-ok',
        tone === 'warn' && 'text-warn',
        tone === 'bad' && 'text-bad',
      )}
    >
      {children}
    </dd>
  </div>
);

/** What is known to be true of the runbook, and what nobody has shown yet. */
export const Proof = ({ errors, cases, worst, objective }: Proven) => {
  const t = useTranslations('runbook.proofOf');
  const say = useDuration();
  const walked = cases?.branches.filter((branch) => branch.entered).length ?? 0;
  const branches = cases?.branches.length ?? 0;
  const passed = cases?.results.filter((result) => result.passed).length ?? 0;
  const count = cases?.results.length ?? 0;
  const fits = worst !== undefined && objective !== undefined && worst <= objective;
  return (
    <dl className="text-control">
      <Line what={t('ends')} tone={errors === 0 ? 'ok' : 'bad'}>
        {errors === 0 ? t('endsYes') : t('endsNo')}
      </Line>
      <Line
        what={t('worst')}
        tone={fits ? 'ok' : worst !== undefined && objective !== undefined ? 'bad' : 'warn'}
      >
        {worst === undefined
          ? t('worstUnknown')
          : objective === undefined
            ? t('noObjective')
            : t(fits ? 'worstFits' : 'worstOver', { worst: say(worst), objective: say(objective) })}
      </Line>
      {count === 0 ? (
        <Line what={t('branches')} tone="warn">
          {t('noCases')}
        </Line>
      ) : (
        <>
          <Line what={t('branches')} tone={walked === branches ? 'ok' : 'warn'}>
            {t('branchesOf', { walked, all: branches })}
          </Line>
          <Line what={t('cases')} tone={passed === count ? 'ok' : 'bad'}>
            {t('branchesOf', { walked: passed, all: count })}
          </Line>
        </>
      )}
    </dl>
  );
};
