import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { useNow } from '../../time/clock-provider.tsx';
import { Countdown } from '../../time/countdown.tsx';

/** The last fifth of a step's time: what is left of it, and what happens at its end. */
export const DueWarning = ({ step }: { step: CurrentStep }) => {
  const t = useTranslations('room.clocks.warning');
  const now = useNow();
  const { dueAt, warnAt, onLapse } = step;
  const warned = step.warned || (warnAt !== undefined && now >= warnAt);
  const shown = warned && dueAt !== undefined && now < dueAt && step.overdueAt === undefined;
  return (
    <div role="status" className="max-w-[66ch]">
      {shown ? (
        <p className="mt-4 flex flex-wrap items-baseline gap-x-2.5 rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-2.5">
          <strong className="font-semibold">{t('title')}</strong>
          <span aria-hidden="true">
            <Countdown dueAt={dueAt} />
          </span>
          <span className="text-ink-2">
            {onLapse?.type === 'escalate'
              ? t('escalates')
              : onLapse
                ? t('goes', { title: onLapse.title })
                : t('overdue')}
          </span>
        </p>
      ) : null}
    </div>
  );
};
