import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AgendaItem } from '../../domain/review/series.ts';

/** Which review put the item off to this one. */
export const DeferredFrom = ({ from }: Pick<AgendaItem, 'from'>) => {
  const t = useTranslations('review.disposition');
  return from ? (
    <Link to={`/reviews/${from.review}`} className="text-small text-ink-2 underline">
      {t('from', { day: from.until ?? '_none' })}
    </Link>
  ) : null;
};
