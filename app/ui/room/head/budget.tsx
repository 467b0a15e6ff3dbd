import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../time/clock-provider.tsx';
import { TimeBar } from '../../time/time-bar.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { useRoom } from '../room-context.ts';

const Figure = ({ children }: { children: ReactNode }) => (
  <b className="num font-semibold text-ink">{children}</b>
);
const figure = { b: (chunks: ReactNode) => <Figure>{chunks}</Figure> };

/** Time used, the worst that remains and the objective. Stops at the incident's end. `short`: on a phone the bar says the rest. */
export const Budget = ({ short = false }: { short?: boolean }) => {
  const t = useTranslations('room.head');
  const say = useDuration();
  const now = useNow();
  const { incident, walkthrough } = useRoom().view;
  const end = (incident.resolved ?? incident.cancelled)?.at;
  const used = Math.max(0, Math.floor(((end ?? now) - incident.declared.at) / 1000));
  const worst = end || walkthrough.outcome ? 0 : walkthrough.worstRemaining;
  const objective = walkthrough.objective?.rto;
  const over = objective !== undefined && used > objective ? used - objective : null;
  return (
    <div className="w-full md:w-[420px]">
      <p className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-small text-ink-2">
        <span>{t.rich(end ? 'tookAll' : 'sinceDeclared', { time: say(used), ...figure })}</span>
        <span className={short ? 'max-sm:sr-only' : undefined}>
          {worst === 0
            ? null
            : worst === undefined
              ? t('unbounded')
              : t.rich('worst', { time: say(worst), ...figure })}
          {worst !== 0 && objective !== undefined ? ' · ' : null}
          {objective === undefined
            ? null
            : over === null
              ? t.rich('objective', { time: say(objective), ...figure })
              : t.rich('over', {
                  time: say(over),
                  b: (chunks) => <b className="num font-semibold text-bad">{chunks}</b>,
                })}
        </span>
      </p>
      <TimeBar
        thick
        used={used}
        worst={worst}
        objective={objective}
        label={t('barLabel', {
          used: say(used),
          worst: worst === undefined ? 'none' : say(worst),
          objective: objective === undefined ? 'none' : say(objective),
        })}
      />
    </div>
  );
};
