import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FreshnessFacts } from '../../../domain/runbook/library.types.ts';
import type { Plan } from '../../../domain/runbook/plan.ts';
import { DateText } from '../../time/date-text.tsx';

const Line = ({ what, children }: { what: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4 py-1">
    <dt>{what}</dt>
    <dd className="flex-none font-medium">{children}</dd>
  </div>
);

/** When somebody last looked at it, used it or rehearsed it, and by when it is to be looked at again. */
export const Freshness = ({ plan, facts }: { plan: Plan; facts?: FreshnessFacts }) => {
  const t = useTranslations('runbook.fresh');
  const day = (at: number | undefined) =>
    at === undefined ? (
      <span className="text-ink-3">{t('never')}</span>
    ) : (
      <DateText at={at} dayOnly />
    );
  const reviewed = facts?.lastReviewed ?? plan.review?.lastReviewed;
  const due = facts?.dueAt;
  return (
    <dl className="text-control">
      <Line what={t('reviewed')}>
        {reviewed ?? <span className="text-warn">{t('never')}</span>}
      </Line>
      {facts ? (
        <>
          <Line what={t('used')}>{day(facts.lastUsedAt)}</Line>
          <Line what={t('drilled')}>{day(facts.lastDrilledAt)}</Line>
        </>
      ) : null}
      {due !== undefined ? (
        <Line what={t('due')}>
          {facts?.freshness === 'due' ? (
            <span className="text-warn">
              {t.rich('overdue', { at: () => <DateText at={due} dayOnly /> })}
            </span>
          ) : (
            <DateText at={due} dayOnly />
          )}
        </Line>
      ) : (
        <Line what={t('every')}>
          {plan.review?.every ?? <span className="text-warn">{t('noPlan')}</span>}
        </Line>
      )}
    </dl>
  );
};
