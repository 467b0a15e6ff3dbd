import { useTranslations } from 'use-intl';
import type { ReviewRun } from '../../../domain/review/run.ts';
import { classNames } from '../../class-names.ts';
import { useNow } from '../../time/clock-provider.tsx';
import { clockFace } from '../../time/countdown-parts.ts';
import { useDuration } from '../../time/use-duration.ts';

/** Seconds that an item has had, with what goes on now. */
export const spentOn = (run: ReviewRun, item: string, now: number): number => {
  const going =
    run.current?.item === item ? Math.max(0, Math.floor((now - run.current.since) / 1000)) : 0;
  return (run.spent[item] ?? 0) + going;
};

/** How much of its minutes the item that is spoken about has left, read from across the room. */
export const ItemClock = ({ run }: { run: ReviewRun }) => {
  const t = useTranslations('review.meeting');
  const say = useDuration();
  const now = useNow();
  const item = run.agenda.find(({ id }) => id === run.current?.item);
  const planned = run.agenda.reduce((all, { minutes }) => all + minutes * 60, 0);
  const all = run.agenda.reduce((sum, { id }) => sum + spentOn(run, id, now), 0);
  const total = t('total', { spent: say(all), planned: say(planned) });
  if (!item) return <p className="num text-small text-ink-2">{total}</p>;
  const left = item.minutes * 60 - spentOn(run, item.id, now);
  const share = Math.min(1, spentOn(run, item.id, now) / (item.minutes * 60));
  return (
    <div className="min-w-[200px]">
      <p
        role="timer"
        className={classNames(
          'num text-display/none tracking-[-0.03em]',
          left < 0 ? 'text-bad' : left < 60 ? 'text-warn' : '',
        )}
      >
        {t(left < 0 ? 'over' : 'left', { time: clockFace(Math.abs(left)) })}
      </p>
      <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          className={classNames('h-full', left < 0 ? 'bg-bad' : 'bg-act')}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="num mt-1.5 text-small text-ink-2">{total}</p>
    </div>
  );
};
