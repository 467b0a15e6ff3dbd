import { useTranslations } from 'use-intl';
import type { DeadlineView } from '../../domain/metrics/measure.ts';
import { Card } from '../card.tsx';

/** How many steps were left by their due time: one bar, with the figures in words. */
export const DeadlineBar = ({ deadlines, drill }: { deadlines: DeadlineView; drill: boolean }) => {
  const t = useTranslations('metrics');
  const { share } = deadlines;
  const { met, missed, unfinished } = deadlines;
  return (
    <Card drill={drill}>
      <section className="px-[18px] py-4">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-8">
          <h2 className="text-body/tight font-semibold">{t('deadlines')}</h2>
          {share === null ? null : (
            <p className="num text-step/tight font-semibold">{t('share', { share })}</p>
          )}
        </div>
        {share === null ? (
          <p className="text-ink-3">{t('deadlinesNone')}</p>
        ) : (
          <>
            <svg
              viewBox="0 0 640 14"
              preserveAspectRatio="none"
              aria-hidden
              className="h-3.5 w-full"
            >
              <rect width={640} height={14} rx={3} className="fill-bad" />
              <rect width={640 * share} height={14} rx={3} className="fill-ok" />
              {share > 0 && share < 1 ? (
                <rect x={640 * share - 1} width={3} height={14} className="fill-surface" />
              ) : null}
            </svg>
            <p className="mt-2 text-small text-ink-2">
              {t('deadlinesText', { met, missed, unfinished })}
            </p>
          </>
        )}
      </section>
    </Card>
  );
};
