import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReviewState } from '../../../domain/review/review-state.ts';
import type { ReviewRun } from '../../../domain/review/run.ts';
import { classNames } from '../../class-names.ts';
import { DateText } from '../../time/date-text.tsx';

const stops = [
  'scheduled',
  'pack',
  'circulated',
  'session',
  'minutes',
  'signed',
  'closed',
] as const;

const here: Record<ReviewState, number> = {
  ...{ scheduled: 0, postponed: 0, preparing: 1, circulated: 2, 'in-session': 3, minutes: 4 },
  ...{ 'awaiting-sign-off': 4, 'signed-off': 5, 'following-up': 5, closed: 6, cancelled: 0 },
};

const times = (run: ReviewRun): Record<(typeof stops)[number], number | undefined> => ({
  scheduled: run.scheduled.at,
  pack: run.pack?.mark.at,
  circulated: run.circulated?.at,
  session: run.opened?.at,
  minutes: run.submitted?.mark.at ?? run.adjourned?.at,
  signed: run.signed?.at,
  closed: run.closed?.at,
});

/** The review's way as a line with a stop for each thing that happened, where it is with a halo. */
export const ReviewWay = ({ run, state }: { run: ReviewRun; state: ReviewState }) => {
  const t = useTranslations('review.way');
  const at = times(run);
  return (
    <ol aria-label={t('label')} className="grid gap-0 sm:grid-cols-7">
      {stops.map((stop, i) => {
        const done = at[stop] !== undefined && i <= here[state];
        const current = i === here[state] && state !== 'closed' && state !== 'cancelled';
        return (
          <li
            key={stop}
            aria-current={current ? 'step' : undefined}
            className="relative flex gap-3 pb-4 sm:block sm:pb-0"
          >
            {i < stops.length - 1 ? (
              <span
                aria-hidden="true"
                className={classNames(
                  'absolute top-5 bottom-0 left-[9px] w-0.5 sm:top-[9px] sm:right-0 sm:bottom-auto sm:left-5 sm:h-0.5 sm:w-auto',
                  i < here[state] ? 'bg-ok' : 'bg-line-strong',
                )}
              />
            ) : null}
            <span
              aria-hidden="true"
              className={classNames(
                'relative flex size-5 shrink-0 items-center justify-center rounded-full border-2',
                current
                  ? 'border-act bg-surface shadow-[0_0_0_4px_var(--act-soft)]'
                  : done
                    ? 'border-ok bg-ok text-surface'
                    : 'border-line-strong bg-surface',
              )}
            >
              {!current && done ? <Check size={12} strokeWidth={3} /> : null}
            </span>
            <span className="sm:mt-2 sm:block sm:pr-3">
              <span
                className={classNames(
                  'block text-control',
                  current ? 'font-semibold' : done ? '' : 'text-ink-3',
                )}
              >
                {t(stop)}
              </span>
              {at[stop] !== undefined && i <= here[state] ? (
                <span className="num block text-fine text-ink-3">
                  <DateText at={at[stop] ?? 0} dayOnly />
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
