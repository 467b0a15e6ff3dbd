import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RetrospectivesToWrite, type RetrospectiveToWrite } from '../retrospective/to-write.tsx';

/** What follows incidents and is late: retrospectives of anybody, action items of the reader. */
export type Overdue = { retrospectives: RetrospectiveToWrite[]; actions: number; runbooks: number };

export const OverdueWork = ({ overdue }: { overdue: Overdue }) => {
  const t = useTranslations('action');
  const evidence = useTranslations('evidence');
  if (overdue.retrospectives.length + overdue.actions + overdue.runbooks === 0) return null;
  return (
    <div className="grid gap-3 md:col-span-2">
      <RetrospectivesToWrite all={overdue.retrospectives} />
      {overdue.actions > 0 ? (
        <p className="rounded-r-control border-l-3 border-bad bg-bad-soft px-4 py-3">
          <Link to="/actions?state=overdue&mine=yes" className="font-semibold">
            {t('homeOverdue', { count: overdue.actions })}
          </Link>
        </p>
      ) : null}
      {overdue.runbooks > 0 ? (
        <p className="rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-3">
          <Link to="/runbooks?freshness=due" className="font-semibold">
            {evidence('homeDue', { count: overdue.runbooks })}
          </Link>
        </p>
      ) : null}
    </div>
  );
};
