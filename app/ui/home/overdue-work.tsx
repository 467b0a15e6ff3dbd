import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RetrospectivesToWrite, type RetrospectiveToWrite } from '../retrospective/to-write.tsx';

/** What follows incidents and is late: retrospectives of anybody, action items of the reader, reviews for who holds them. */
export type Overdue = {
  retrospectives: RetrospectiveToWrite[];
  actions: number;
  runbooks: number;
  reviews: { id: string; title: string }[];
};

export const OverdueWork = ({ overdue }: { overdue: Overdue }) => {
  const t = useTranslations('action');
  const evidence = useTranslations('evidence');
  const home = useTranslations('home');
  const { retrospectives, actions, runbooks, reviews } = overdue;
  if (retrospectives.length + actions + runbooks + reviews.length === 0) return null;
  return (
    <div className="grid gap-3 md:col-span-2">
      <RetrospectivesToWrite all={overdue.retrospectives} />
      {reviews.map(({ id, title }) => (
        <p
          key={id}
          className="rounded-r-control border-l-3 border-bad bg-bad-soft px-4 py-3 break-words"
        >
          <Link to={`/reviews/${id}`} className="font-semibold">
            {home('reviewOverdue', { title })}
          </Link>
        </p>
      ))}
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
